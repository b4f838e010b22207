import type { Example, Knowledge } from "../domain/knowledge.ts";
import { appName } from "./app-id.ts";
import { listsOf } from "./lists.ts";
import { intentNames, none } from "./names.ts";

/** A LUIS app as its JSON file holds it, in schema 7.0.0. */
export interface LuisApp {
  readonly luis_schema_version: "7.0.0";
  readonly versionId: string;
  readonly name: string;
  readonly desc: string;
  readonly culture: string;
  readonly tokenizerVersion: string;
  readonly intents: readonly { readonly name: string }[];
  readonly entities: readonly [];
  readonly hierarchicals: readonly [];
  readonly composites: readonly [];
  readonly closedLists: readonly ClosedList[];
  readonly prebuiltEntities: readonly [];
  readonly patternAnyEntities: readonly [];
  readonly regex_entities: readonly [];
  readonly phraselists: readonly [];
  readonly regex_features: readonly [];
  readonly patterns: readonly [];
  readonly settings: readonly [];
  readonly utterances: readonly LuisUtterance[];
}

export interface ClosedList {
  readonly name: string;
  readonly subLists: readonly { readonly canonicalForm: string; readonly list: readonly string[] }[];
  readonly roles: readonly string[];
}

export interface LuisUtterance {
  readonly text: string;
  readonly intent: string;
  /** Always empty: places, actors, programmes and sectors are lists, which LUIS forbids to label. */
  readonly entities: readonly [];
}

/** Neither Norwegian nor Swedish was ever a culture of LUIS; tools that read its files take these. */
const cultures: Readonly<Record<string, string>> = { nb: "nb-no", nn: "nn-no", sv: "sv-se", en: "en-us" };

/** The version every export and the server go by: what changes is the knowledge. */
export const versionId = "1.0";

/**
 * The examples of one language as a LUIS app, with places, actors, programmes and sectors as closed lists. Other
 * entities are left out: they follow from rules, not from examples, and LUIS has no prebuilt ones in these languages.
 *
 * @param examples of that language, without repetitions (`utterancesOf`)
 */
export function luisApp(knowledge: Knowledge, locale: string, examples: readonly Example[]): LuisApp {
  const nameOf = intentNames([...knowledge.needs.keys(), ...knowledge.intents.keys()]);
  const utterances = examples.flatMap(({ label, text }): readonly LuisUtterance[] => {
    const intent = nameOf.get(label);
    return intent === undefined ? [] : [{ text, intent, entities: [] }];
  });
  return {
    luis_schema_version: "7.0.0",
    versionId,
    name: appName(locale),
    desc: `What companies write to Lots (${locale})`,
    culture: cultures[locale] ?? locale,
    tokenizerVersion: "1.0.0",
    intents: [...new Set([...utterances.map(({ intent }) => intent), none])].map((name) => ({ name })),
    entities: [],
    hierarchicals: [],
    composites: [],
    closedLists: listsOf(knowledge).map(({ name, roles, items }) => ({
      name,
      subLists: items.flatMap(({ canonical, words }) => {
        const list = words(locale);
        // The canonical form counts as one of the words already.
        const others = list.filter((word) => word.toLowerCase() !== canonical.toLowerCase());
        return list.length === 0 ? [] : [{ canonicalForm: canonical, list: others }];
      }),
      roles,
    })),
    prebuiltEntities: [],
    patternAnyEntities: [],
    regex_entities: [],
    phraselists: [],
    regex_features: [],
    patterns: [],
    settings: [],
    utterances,
  };
}
