import { createInterface } from "node:readline";
import { z } from "zod";
import { readConfig } from "../config.ts";
import { remember } from "../dialogue/remember.ts";
import { asItStands } from "../dialogue/wants.ts";
import type { FactName } from "../domain/company.ts";
import { newConversation } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { isNeed } from "../domain/need.ts";
import type { Place } from "../domain/place.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { orThrow } from "../knowledge/watch.ts";
import { localeOf } from "../language/locale.ts";
import type { Hearing, Recognition, Recognizer } from "../language/recognizer.ts";
import { recognizerFor } from "../live-recognizer.ts";
import type { Command } from "./command.ts";
import { isBadLine, jsonLines, writeLine } from "./json-lines.ts";

export const understand: Command = {
  usage: "understand [--json]",
  about:
    "shows what is understood of each line\n" +
    'With --json: {"id"?, "text", "locale"?} a line in, {"id", "locale", "kind", "needs", "intents", "facts"} a line out.',
  options: { json: { type: "boolean" } },
  async run({ json }) {
    const knowledge = orThrow(await loadKnowledge(readConfig(process.env).knowledge));
    const recognizer = recognizerFor(knowledge);
    if (json !== true) {
      for await (const text of createInterface({ input: process.stdin }))
        process.stdout.write(
          `${JSON.stringify(await understood({ text }, recognizer, knowledge), null, 2)}\n`,
        );
      return 0;
    }
    for await (const line of jsonLines(process.stdin, lineSchema))
      await writeLine(isBadLine(line) ? line : await understood(line, recognizer, knowledge));
    return 0;
  },
};

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().max(100_000),
  locale: z.string().max(35).optional(),
});

/** What one line says, as the command prints it. */
export async function understood(
  { id, text, locale }: z.infer<typeof lineSchema>,
  recognizer: Recognizer,
  knowledge: Knowledge,
) {
  const hearing: Hearing = {
    locale: localeOf(locale),
    asked: undefined,
    choices: [],
    facts: {},
    year: new Date().getUTCFullYear(),
  };
  const heard = await recognizer.recognise(text, hearing);
  // A line stands alone: nothing has been offered that it could ask about.
  const recognition = { ...heard, intents: asItStands(heard.intents, null) };
  const { facts } = remember(newConversation("nb", ""), recognition.entities, undefined);
  const needs = recognition.intents.filter((one) => isNeed(one.id) && one.score >= possible);
  return {
    ...(id !== undefined && { id }),
    locale: recognition.locale,
    kind: kindOf(text, recognition, knowledge),
    needs: needs.map(round),
    intents: recognition.intents.filter((one) => !isNeed(one.id) && one.score >= possible).map(round),
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([name, known]) => shown(name as FactName, known.value, knowledge)),
    ) as Readonly<Record<string, unknown>>,
  };
}

/** From which score a need is taken as meant, and below it, from which it is worth naming. */
const sure = 0.5;
const possible = 0.15;

/** Up to so many words an utterance is nothing but the answer or place in it, and up to so many it may be. */
const answerWords = { surely: 2, perhaps: 8 };
/** From which score an utterance with a place or value in it is out of scope all the same. */
const surelyOutOfScope = 0.7;

function kindOf(text: string, { intents, entities }: Recognition, knowledge: Knowledge): string {
  const needs = intents.filter(({ id, score }) => isNeed(id) && score >= sure);
  if (needs.length > 1) return "multi";
  if (needs.length === 1) return "need";
  const other = intents.find(({ id }) => !isNeed(id));
  const { places, named: _, correction, negated: __, ordinals: ___, ...values } = entities;
  const hasValue = Object.values(values).some((value) => value !== undefined);
  if (correction && (hasValue || places.length > 0)) return "correction";
  if (other !== undefined && other.score >= sure && other.id !== "out-of-scope")
    return knowledge.intents.get(other.id)?.kind ?? "oos";
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const foreign = intents.find(({ id }) => id === "out-of-scope")?.score ?? 0;
  if (words <= answerWords.surely || (words <= answerWords.perhaps && foreign < surelyOutOfScope)) {
    if (places.some(({ role }) => role === "company")) return "place";
    if (hasValue) return "answer";
  }
  // As in the dialogue, which asks about a possible need unless the utterance is surely foreign.
  return foreign < sure && intents.some(({ id, score }) => isNeed(id) && score >= possible) ? "need" : "oos";
}

function shown(
  name: FactName,
  value: unknown,
  { municipalities, counties }: Knowledge,
): readonly (readonly [string, unknown])[] {
  if (value === null) return [];
  if (name === "sector") return [["sector", (value as readonly string[])[0]]];
  if (name !== "place") return [[name, value]];
  const { municipality, county } = value as Place;
  return [
    ...(municipality === null ? [] : [["place", municipalities.get(municipality)?.name] as const]),
    ...(county === null ? [] : [["county", counties.get(county)?.name] as const]),
  ];
}

function round({ id, score }: { readonly id: string; readonly score: number }) {
  return { id, score: Math.round(score * 1000) / 1000 };
}
