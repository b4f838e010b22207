import { understood } from "../../src/commands/understand.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { isNeed } from "../../src/domain/need.ts";
import type { Recognizer } from "../../src/language/recognizer.ts";
import { needThreshold } from "../../src/language/recognizers/embedded.ts";
import { recognizerFor } from "../../src/live-recognizer.ts";
import { accuracy, confusions, f1, type Judged, macroF1, withTypo } from "./nlu-measures.ts";
import { trainPeer } from "./nlu-peer.ts";
import { percent, print } from "./nlu-print.ts";
import { ownRows, type Row } from "./nlu-rows.ts";

/** A row with what was made of it. */
interface Answered extends Row {
  /** Needs that are taken as meant. */
  readonly said: readonly string[];
  /** The likeliest need, taken or not. */
  readonly likeliest: string;
  readonly score: number;
  readonly saidKind: string;
  readonly language: string;
  readonly saidPlaces: readonly unknown[];
}

/** Prints what is understood of the project's own test set, by language and slice, beside nlp.js. */
export async function ownFigures(knowledge: Knowledge, withPeer: boolean): Promise<void> {
  const rows = ownRows();
  const start = performance.now();
  const recognizer = recognizerFor(knowledge);
  const took = Math.round(performance.now() - start);
  console.log(`\nOwn utterances (${knowledge.examples.length} examples learnt in ${took} ms)`);
  await warmUp(recognizer, knowledge);
  // The time of the processor, so that what else the machine does is not measured.
  const before = process.cpuUsage();
  for (const { text } of rows) await recognizer.recognise(text, nothingKnown);
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / rows.length;
  const heard = await Promise.all(rows.map((row) => answer(row, row.text, recognizer, knowledge)));
  const mistyped = await Promise.all(
    rows.map((row, i) => answer(row, withTypo(row.text, i), recognizer, knowledge)),
  );
  for (const locale of locales)
    printLanguage(
      locale,
      heard.filter((row) => row.locale === locale),
    );
  printLanguage("all", heard);
  printTypos(heard, mistyped);
  console.log("by slice: the likeliest need is right, of those with one need");
  for (const slice of new Set(heard.map((row) => row.slice)))
    printSlice(
      slice,
      heard.filter((row) => row.slice === slice && row.kind === "need"),
    );
  console.log("worst confusions:");
  for (const [pair, times] of confusions(heard.filter(({ kind }) => kind === "need").map(judged), 10))
    console.log(`  ${times} ${pair}`);
  print("whole chain, each utterance", { µs: each });
  if (withPeer) await peerFigures(knowledge, rows);
}

const locales = ["nb", "nn", "sv", "en"];

/** Runs other texts first, so that what is measured is not the compiler. */
async function warmUp(recognizer: Recognizer, { examples }: Knowledge): Promise<void> {
  for (let i = 0; i < examples.length; i += 7)
    await recognizer.recognise(examples[i]?.text ?? "", nothingKnown);
}

const nothingKnown = {
  locale: undefined,
  asked: undefined,
  choices: [],
  facts: {},
  year: new Date().getUTCFullYear(),
};

async function answer(
  row: Row,
  text: string,
  recognizer: Recognizer,
  knowledge: Knowledge,
): Promise<Answered> {
  const { intents } = await recognizer.recognise(text, nothingKnown);
  const { kind, locale, facts } = await understood({ text }, recognizer, knowledge);
  const needs = intents.filter(({ id }) => isNeed(id));
  return {
    ...row,
    said: needs.filter(({ score }) => score >= needThreshold).map(({ id }) => id),
    likeliest: needs[0]?.id ?? "none",
    score: needs[0]?.score ?? 0,
    saidKind: kind,
    language: locale,
    saidPlaces: ["place", "county"].flatMap((name) => (facts[name] === undefined ? [] : [facts[name]])),
  };
}

function printLanguage(name: string, rows: readonly Answered[]): void {
  const one = rows.filter(({ kind }) => kind === "need");
  const several = rows.filter(({ kind }) => kind === "multi");
  const none = rows.filter(({ needs }) => needs.length === 0);
  const placed = rows.filter(({ place }) => place !== "");
  const unplaced = rows.filter(({ place }) => place === "");
  const foreign = f1(
    rows,
    ({ kind }) => kind === "oos",
    ({ saidKind }) => saidKind === "oos",
  );
  print(name, {
    "one need: likeliest is right": percent(one, (row) => row.likeliest === row.needs[0]),
    "exactly it": percent(one, isExact),
    "macro-F1": macroF1(one.map(judged)),
    "several: exactly them": percent(several, isExact),
    "of them heard": percent(
      several.flatMap(({ needs, said }) => needs.map((need) => said.includes(need))),
      Boolean,
    ),
    "no need: none given": percent(none, ({ said }) => said.length === 0),
  });
  print("", {
    "out of scope: precision": foreign.precision,
    recall: foreign.recall,
    F1: foreign.f1,
    "place right": percent(placed, ({ place, saidPlaces }) => saidPlaces.includes(place)),
    "place invented": percent(unplaced, ({ saidPlaces }) => saidPlaces.length > 0),
    ...(name !== "all" && {
      language: percent(rows, ({ language, locale }) => language === locale),
      "where the text is in no other": percent(
        rows.filter(({ also }) => also.length === 0),
        ({ language, locale }) => language === locale,
      ),
    }),
  });
}

function printTypos(heard: readonly Answered[], mistyped: readonly Answered[]): void {
  const right = (rows: readonly Answered[]) =>
    accuracy(rows.filter(({ kind }) => kind === "need").map(judged));
  print("with one typing error in each", {
    "likeliest is right": right(mistyped),
    lost: right(heard) - right(mistyped),
  });
}

function printSlice(slice: string, rows: readonly Answered[]): void {
  if (rows.length > 0) print(`  ${slice} (${rows.length})`, { right: accuracy(rows.map(judged)) });
}

/** nlp.js on the same examples: the likeliest need, and whether what has no need is left alone. */
async function peerFigures({ examples }: Knowledge, rows: readonly Row[]): Promise<void> {
  const start = performance.now();
  const peer = await trainPeer(examples);
  console.log(`\nnlp.js on the same examples (learnt in ${Math.round(performance.now() - start)} ms)`);
  const heard = await Promise.all(
    rows.map(async (row) => ({ ...row, ...(await peer.say(row.locale, row.text)) })),
  );
  for (const locale of [...locales, "all"]) {
    const own = heard.filter((row) => locale === "all" || row.locale === locale);
    const one = own.filter(({ kind }) => kind === "need");
    const answers = one.map(({ needs, label, score }) => ({ right: needs[0] ?? "none", said: label, score }));
    print(locale, {
      "one need: likeliest is right": accuracy(answers),
      "macro-F1": macroF1(answers),
      "no need: none given": percent(
        own.filter(({ needs }) => needs.length === 0),
        ({ isSure, label }) => !isSure || !isNeed(label),
      ),
    });
  }
}

function isExact({ needs, said }: Answered): boolean {
  return needs.toSorted().join() === said.toSorted().join();
}

function judged({ needs, likeliest, score }: Answered): Judged {
  return { right: needs[0] ?? "none", said: likeliest, score };
}
