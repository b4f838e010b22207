import type { Bot, Reply, Turn } from "../../src/ports.ts";
import { sampleSummary } from "../files/sample-summary.ts";

/** A bot that says what its script has for an utterance, keeps its turns as the port promises, and forgets when told. */
export interface ScriptedBot extends Bot {
  /** Something said unasked, as an adviser does. */
  say(conversation: string, reply: Reply): void;
  /** As after "forget me". */
  forget(conversation: string): void;
  readonly heard: readonly { conversation: string; id: string; text: string; attachments: number }[];
}

export type Script = (text: string) => readonly Reply[] | Promise<readonly Reply[]>;

export function scriptedBot(script: Script): ScriptedBot {
  const conversations = new Map<string, Turn[]>();
  const heard: { conversation: string; id: string; text: string; attachments: number }[] = [];
  const listeners = new Set<(conversation: string) => void>();
  let clock = Date.parse("2026-11-21T12:00:00Z");

  function save(conversation: string, turn: Pick<Turn, "heard" | "locale" | "replies">): Turn {
    const turns = conversations.get(conversation) ?? [];
    clock += 1000;
    const saved = { turn: turns.length + 1, at: new Date(clock).toISOString(), ...turn };
    conversations.set(conversation, [...turns, saved]);
    for (const tell of listeners) tell(conversation);
    return saved;
  }

  return {
    heard,
    async open(conversation, locale = "nb") {
      const [first] = conversations.get(conversation) ?? [];
      return (
        first ??
        save(conversation, { heard: null, locale, replies: [{ text: `Hei (${locale})`, asks: "need" }] })
      );
    },
    async hear({ conversation, id, text, locale = "nb", attachments }) {
      const earlier = conversations.get(conversation)?.find((turn) => turn.heard?.id === id);
      if (earlier) return earlier;
      heard.push({ conversation, id, text, attachments });
      const replies = await script(text);
      if (text === "glem meg") {
        conversations.delete(conversation);
        return save(conversation, { heard: { id, text: "" }, locale, replies });
      }
      return save(conversation, { heard: { id, text }, locale, replies });
    },
    async summary(conversation) {
      return conversations.has(conversation) ? sampleSummary() : undefined;
    },
    async turns(conversation, after, limit) {
      return (conversations.get(conversation) ?? []).slice(after, after + limit);
    },
    onTurn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (conversation, reply) => void save(conversation, { heard: null, locale: "nb", replies: [reply] }),
    forget: (conversation) => void conversations.delete(conversation),
  };
}

const card = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "Innovasjonslån", weight: "Bolder", size: "Medium", wrap: true },
    { type: "TextBlock", text: "Innovasjon Norge, Nordland", isSubtle: true, wrap: true },
    {
      type: "FactSet",
      facts: [
        { title: "Passer fordi", value: "dere er i Bodø og har 12 ansatte" },
        { title: "Må avklares", value: "om prosjektet har begynt" },
      ],
    },
  ],
  actions: [
    { type: "Action.OpenUrl", title: "Les mer", url: "https://www.innovasjonnorge.no/" },
    { type: "Action.Submit", title: "Hvorfor dette?", data: "Hvorfor dette?" },
  ],
};

/** A script with one of each thing a bot can say. */
export const everything: Script = async (text) => {
  if (text === "kort") return [{ text: "Jeg fant ett tilbud: Innovasjonslån.", cards: [card] }];
  if (text === "valg")
    return [
      {
        text: "Hvilket land er bedriften i?",
        asks: "country",
        choices: [
          { label: "Norge", value: "NO" },
          { label: "Sverige", value: "SE" },
        ],
      },
    ];
  if (text === "langsomt") await new Promise((resolve) => setTimeout(resolve, 900));
  if (text === "to") return [{ text: "Først dette." }, { text: "Så dette." }];
  if (text === "glem meg") return [{ text: "Alt er slettet." }];
  if (text === "feil") throw new Error("the database password is hunter2");
  return [{ text: `Du sa: ${text}` }];
};
