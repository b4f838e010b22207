import type { CaseIndex } from "../case-index.ts";
import { createVoice, type Voice } from "../dialogue/voice.ts";
import type { Adviser } from "../domain/handoff/adviser.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { CaseRow, Desk, Texts, Viewer } from "../ports.ts";
import type { Button } from "./card.ts";

export interface TalkParts {
  readonly desk: Desk;
  readonly cases: CaseIndex;
  readonly texts: Texts;
  readonly knowledge: { current(): Knowledge };
  /** The address people use, where one is configured: cards link to the desk. */
  readonly publicUrl: string | undefined;
}

/** An adviser as their chat sees them: what they have, and how it is said to them. */
export interface Listener {
  readonly adviser: Adviser;
  readonly viewer: Viewer;
  readonly locale: string;
  readonly voice: Voice;
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** What is said of a moment: "tirsdag 24. november kl. 16:00". */
  moment(iso: string): string;
  /** The cases in which they have the floor. */
  talks(): readonly CaseRow[];
  /** All that is theirs, those in which they are to call as well. */
  mine(): readonly CaseRow[];
  /** The case whose company hears what they write; undefined when there is none, or when they have to choose. */
  current(): CaseRow | undefined;
  /** The person at the company, by name, or "the company". */
  whoIn(caseId: string): string;
  /** The same with what it is about, to tell one from another. */
  nameOf(row: CaseRow): string;
  /** To the case's page at the desk, or to its first page; nothing where no address is known. */
  deskButton(caseId?: string): readonly Button[];
}

/** @param adviser as the directory has them now */
export function listenerOf(adviser: Adviser, parts: TalkParts): Listener {
  const { desk, cases, texts, knowledge, publicUrl } = parts;
  const locale = adviser.locales[0] ?? "nb";
  const viewer: Viewer = { adviser: adviser.id, locale };
  const voice = createVoice(texts, knowledge.current(), locale);
  const say: Listener["say"] = (key, values) => texts.say(locale, key, values);
  const mine = () => desk.cases(viewer, "mine").filter(({ isMine }) => isMine);
  const talks = () => mine().filter(({ state }) => state === "taken");
  const whoIn = (id: string) => cases.find(id)?.case.contact.name ?? say("teams:company");
  return {
    adviser,
    viewer,
    locale,
    voice,
    say,
    moment: (iso) => voice.say({ key: `moment:${iso}` }),
    talks,
    mine,
    current() {
      const all = talks();
      const chosen = adviser.teams?.current ?? null;
      // What was typed for a talk that has ended meanwhile must not reach the company of another one.
      if (chosen !== null) return all.find(({ id }) => id === chosen);
      return all.length === 1 ? all[0] : undefined;
    },
    whoIn,
    nameOf: ({ id, about, place }) => `${whoIn(id)} (${about}, ${place})`,
    deskButton(caseId) {
      if (publicUrl === undefined) return [];
      const path = caseId === undefined ? "/desk" : `/desk/cases/${encodeURIComponent(caseId)}`;
      return [{ label: say("teams:button.desk"), url: new URL(path, publicUrl).href }];
    },
  };
}
