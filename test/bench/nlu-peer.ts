import { createRequire } from "node:module";
import type { LabelledText } from "../../src/language/classifier/train.ts";

/** A text with the language it is written in. */
export interface Spoken extends LabelledText {
  readonly locale: string;
}

/** nlp.js, trained; what it says of a text: its likeliest intent, and whether that is above its own threshold. */
export interface Peer {
  say(
    locale: string,
    text: string,
  ): Promise<{ readonly label: string; readonly score: number; readonly isSure: boolean }>;
}

/** Trains nlp.js with its English, Norwegian and Swedish packages on examples; nynorsk is Norwegian to it. */
export async function trainPeer(examples: readonly Spoken[]): Promise<Peer> {
  const container = await containerBootstrap();
  for (const language of [LangEn, LangNo, LangSv]) container.use(language);
  const nlp = new Nlp({ container, autoSave: false, nlu: { log: false, useNoneFeature: true } });
  for (const language of new Set(examples.map(({ locale }) => languageOf(locale)))) nlp.addLanguage(language);
  for (const { locale, text, label } of examples)
    if (/\p{L}/u.test(text)) nlp.addDocument(languageOf(locale), text, label);
  await nlp.train();
  return {
    async say(locale, text) {
      const { classifications } = await nlp.process(languageOf(locale), text);
      const best = classifications.find(({ intent }) => intent !== "None");
      return {
        label: best?.intent ?? "none",
        score: best?.score ?? 0,
        isSure: classifications[0]?.intent !== "None" && (best?.score ?? 0) >= ownThreshold,
      };
    },
  };
}

/** nlp.js calls an intent `None` below this, unless told otherwise. */
const ownThreshold = 0.5;

function languageOf(locale: string): string {
  return locale === "nb" || locale === "nn" ? "no" : locale;
}

/** What is used of nlp.js, which has no types of its own. */
interface NlpJs {
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(
    language: string,
    text: string,
  ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
}

const load = createRequire(import.meta.url);
const { containerBootstrap, Nlp } = load("@nlpjs/basic") as {
  containerBootstrap(): Promise<{ use(language: unknown): void }>;
  Nlp: new (settings: unknown) => NlpJs;
};
const { LangEn } = load("@nlpjs/lang-en") as { LangEn: unknown };
const { LangNo } = load("@nlpjs/lang-no") as { LangNo: unknown };
const { LangSv } = load("@nlpjs/lang-sv") as { LangSv: unknown };
