import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledText } from "../../src/language/classifier/train.ts";

/** A public set of utterances with its own split. */
export interface IntentSet {
  readonly name: string;
  readonly train: readonly LabelledText[];
  readonly test: readonly LabelledText[];
  /** Utterances that belong to none of the labels. */
  readonly foreign?: readonly string[];
}

/**
 * Reads the public sets of a folder: Braun 2017 (`braun2017`), HWU64 (`hwu64`), CLINC150 (`clinc150`), NorSID
 * (`norsid`) and xSID (`xsid`), each as its authors publish it; HWU64's fold as columns `label`, `text`.
 */
export function intentSets(folder: string): IntentSet[] {
  const norwegian = {
    dev: conll(folder, "norsid/norsid_dev.conll"),
    test: conll(folder, "norsid/norsid_test.conll"),
  };
  const bokmål = norwegian.dev.filter(({ writer }) => writer === "B");
  const clinc = JSON.parse(readFileSync(join(folder, "clinc150/data_full.json"), "utf8")) as Record<
    string,
    [string, string][]
  >;
  const clincPart = (part: string) => (clinc[part] ?? []).map(([text, label]) => ({ label, text }));
  return [
    braun(folder, "Chatbot"),
    braun(folder, "AskUbuntu"),
    braun(folder, "WebApplications"),
    {
      name: "HWU64, fold 1",
      train: columns(folder, "hwu64/fold1.train.tsv"),
      test: columns(folder, "hwu64/fold1.test.tsv"),
    },
    {
      name: "CLINC150, full",
      train: clincPart("train"),
      test: clincPart("test"),
      foreign: clincPart("oos_test").map(({ text }) => text),
    },
    {
      name: "NorSID, 300 bokmål to bokmål",
      train: bokmål,
      test: norwegian.test.filter(({ writer }) => writer === "B"),
    },
    { name: "NorSID, 300 bokmål to all dialects", train: bokmål, test: norwegian.test },
    ...["da", "en"].map((language) => ({
      name: `xSID ${language}`,
      train: conll(folder, `xsid/${language}.valid.conll`),
      test: conll(folder, `xsid/${language}.test.conll`),
    })),
  ];
}

/** Sentences by language, from lingua's test data (`langid-lingua`). */
export function languageSentences(folder: string): { readonly language: string; readonly text: string }[] {
  return ["nb", "nn", "sv", "da", "en"].flatMap((language) =>
    readFileSync(join(folder, `langid-lingua/sentences/${language}.txt`), "utf8")
      .trim()
      .split("\n")
      .map((text) => ({ language, text })),
  );
}

function braun(folder: string, name: string): IntentSet {
  const { sentences } = JSON.parse(readFileSync(join(folder, `braun2017/${name}Corpus.json`), "utf8")) as {
    sentences: { text: string; intent: string; training: boolean }[];
  };
  const part = (training: boolean) =>
    sentences
      .filter((sentence) => sentence.training === training)
      .map(({ intent, text }) => ({ label: intent, text }));
  return { name: `Braun 2017, ${name}`, train: part(true), test: part(false) };
}

function columns(folder: string, file: string): LabelledText[] {
  return readFileSync(join(folder, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [label = "", text = ""] = line.split("\t");
      return { label, text };
    });
}

function conll(folder: string, file: string): (LabelledText & { readonly writer: string })[] {
  return readFileSync(join(folder, file), "utf8")
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const field = (name: string) => new RegExp(`^# ${name} = (.*)$`, "m").exec(block)?.[1] ?? "";
      return { label: field("intent"), text: field("text"), writer: field("id").split("/")[1] ?? "" };
    });
}
