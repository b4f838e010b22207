import type { Example, Knowledge } from "../domain/knowledge.ts";
import { listsOf } from "./lists.ts";
import { intentNames, none } from "./names.ts";

/** A project for Azure's conversational language understanding, in its own import format. */
export interface CluProject {
  readonly projectFileVersion: "2022-10-01-preview";
  readonly stringIndexType: "Utf16CodeUnit";
  readonly metadata: {
    readonly projectKind: "Conversation";
    readonly projectName: string;
    readonly multilingual: true;
    readonly description: string;
    readonly language: string;
    readonly settings: { readonly confidenceThreshold: number };
  };
  readonly assets: {
    readonly projectKind: "Conversation";
    readonly intents: readonly { readonly category: string }[];
    readonly entities: readonly CluEntity[];
    readonly utterances: readonly CluUtterance[];
  };
}

export interface CluEntity {
  readonly category: string;
  readonly compositionSetting: "combineComponents";
  readonly list: {
    readonly sublists: readonly {
      readonly listKey: string;
      readonly synonyms: readonly { readonly language: string; readonly values: readonly string[] }[];
    }[];
  };
}

export interface CluUtterance {
  readonly text: string;
  readonly intent: string;
  readonly language: string;
  readonly dataset: "Train";
  readonly entities: readonly [];
}

/** CLU has one Norwegian, bokmål, and no plain English; nynorsk is written down as Norwegian. */
const languages: Readonly<Record<string, string>> = { nb: "nb", nn: "nb", sv: "sv", en: "en-gb" };

/**
 * The examples of all languages as one multilingual project, with places, actors, programmes and sectors as list
 * components in each language.
 *
 * @param examples without repetitions (`utterancesOf`)
 */
export function cluProject(knowledge: Knowledge, examples: readonly Example[]): CluProject {
  const nameOf = intentNames([...knowledge.needs.keys(), ...knowledge.intents.keys()]);
  const utterances = examples.flatMap(({ label, locale, text }): readonly CluUtterance[] => {
    const intent = nameOf.get(label);
    const language = languages[locale];
    if (intent === undefined || language === undefined) return [];
    return [{ text, intent, language, dataset: "Train", entities: [] }];
  });
  return {
    projectFileVersion: "2022-10-01-preview",
    stringIndexType: "Utf16CodeUnit",
    metadata: {
      projectKind: "Conversation",
      projectName: "lots",
      multilingual: true,
      description: "What companies write to Lots",
      language: "nb",
      settings: { confidenceThreshold: 0 },
    },
    assets: {
      projectKind: "Conversation",
      intents: [...new Set([...utterances.map(({ intent }) => intent), none])].map((category) => ({
        category,
      })),
      entities: entitiesOf(knowledge),
      utterances,
    },
  };
}

function entitiesOf(knowledge: Knowledge): readonly CluEntity[] {
  return listsOf(knowledge).map(({ name, items }) => ({
    category: name,
    compositionSetting: "combineComponents",
    list: {
      sublists: items.flatMap(({ canonical, words }) => {
        const synonyms = byLanguage(words);
        return synonyms.length === 0 ? [] : [{ listKey: canonical, synonyms }];
      }),
    },
  }));
}

/** Nynorsk words join the bokmål ones. */
function byLanguage(
  words: (locale: string) => readonly string[],
): readonly { readonly language: string; readonly values: readonly string[] }[] {
  const found = new Map<string, Map<string, string>>();
  for (const [locale, language] of Object.entries(languages)) {
    const values = found.get(language) ?? new Map<string, string>();
    for (const word of words(locale))
      if (!values.has(word.toLowerCase())) values.set(word.toLowerCase(), word);
    if (values.size > 0) found.set(language, values);
  }
  return [...found].map(([language, values]) => ({ language, values: [...values.values()] }));
}
