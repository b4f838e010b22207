import { type Gazetteer, publicBodies } from "../domain/gazetteer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenActor, WrittenProgramme } from "./schema.ts";
import { wordsOf } from "./words.ts";

type Named = File<WrittenActor | WrittenProgramme>;

/**
 * Names by which the bot would take one thing for another: the same name on two records, and other names that are
 * places or everyday words. Official names are what they are, so only other names are held against those.
 */
export function confusableNames(files: Files, knowledge: Knowledge): readonly Problem[] {
  const records: readonly Named[] = [...files.actors, ...files.programmes];
  return [...shared(records), ...everyday(records, files, knowledge)];
}

function shared(records: readonly Named[]): readonly Problem[] {
  const byName = new Map<string, Named[]>();
  for (const record of records)
    for (const name of new Set(namesOf(record).map(keyOf))) {
      const holders = byName.get(name);
      if (holders === undefined) byName.set(name, [record]);
      else holders.push(record);
    }
  // Whose official name it is comes first: the others have to give way.
  const isOther = ({ value }: Named, name: string) =>
    !Object.values(value.names).some((own) => keyOf(own) === name);
  return [...byName].flatMap(([name, unsorted]) => {
    const holders = unsorted.toSorted((a, b) => Number(isOther(a, name)) - Number(isOther(b, name)));
    return holders.slice(1).flatMap((record, i): readonly Problem[] => {
      const rivals = holders.slice(0, i + 1).filter((other) => !isOneHouse(record, other));
      const other = rivals.find(({ country }) => country === record.country) ?? rivals[0];
      if (other === undefined) return [];
      const { file, lineOf, country } = record;
      // What runs in both countries has one name in both: the place tells them apart.
      const severity = other.country === country ? "warning" : "note";
      const message = `"${name}" is also a name of ${other.file}: whoever writes it is shown that one`;
      return [{ severity, file, line: lineOf(["aliases"]), message }];
    });
  });
}

function namesOf({ value }: Named): readonly string[] {
  return [...Object.values(value.names), ...value.aliases].filter((name) => name !== undefined);
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

/** A programme and its actor, two programmes of one actor, an office and its parent, or one that the other became. */
function isOneHouse({ value: one }: Named, { value: other }: Named): boolean {
  const house = houseOf(one);
  return (
    house === houseOf(other) ||
    house === parentOf(other) ||
    houseOf(other) === parentOf(one) ||
    one.replacedBy === other.id ||
    other.replacedBy === one.id
  );
}

function houseOf(value: WrittenActor | WrittenProgramme): string {
  return "actor" in value ? value.actor : value.id;
}

function parentOf(value: WrittenActor | WrittenProgramme): string | null {
  return "parent" in value ? value.parent : null;
}

/** In so many examples a word is everyday language: about one in a hundred of a need's. */
const oftenEnough = 4;

function everyday(
  records: readonly Named[],
  { needs, intents }: Files,
  knowledge: Knowledge,
): readonly Problem[] {
  const used = new Map<string, number>();
  // A word with a capital may be the very name.
  for (const { value } of [...needs, ...intents])
    for (const text of Object.values(value.examples).flat())
      for (const word of new Set(wordsOf(text)))
        if (text.includes(word)) used.set(word, (used.get(word) ?? 0) + 1);
  const places = placeNames(knowledge.gazetteers);
  const words = new Set(
    knowledge.gazetteers.flatMap(({ everydayWords }) => Object.keys(everydayWords).map(keyOf)),
  );
  return records.flatMap(({ file, lineOf, value }) =>
    value.aliases.flatMap((alias, i): readonly Problem[] => {
      const key = keyOf(alias);
      const warn = (message: string): readonly Problem[] => [
        {
          severity: "warning",
          file,
          line: lineOf(["aliases", i]),
          message: `aliases: "${alias}" ${message}`,
        },
      ];
      if (places.has(key) && !wordsOf(key).some((word) => publicBodies.has(word)))
        return warn("is a place: the bare name of a place never names a body");
      // Of two or three capitals only the capitals are heard.
      if (alias.length <= 3 && alias === alias.toUpperCase()) return [];
      if (words.has(key) || (used.get(key) ?? 0) >= oftenEnough)
        return warn("is an everyday word: it would be heard where nobody means it");
      return [];
    }),
  );
}

function placeNames(gazetteers: readonly Gazetteer[]): ReadonlySet<string> {
  return new Set(
    gazetteers
      .flatMap(({ counties, municipalities, places, regions }) => [
        ...counties.flatMap(({ name, official, short, aliases }) => [name, official, short, ...aliases]),
        ...municipalities.flatMap(({ name, official, aliases }) => [name, official, ...(aliases ?? [])]),
        ...places.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
        ...regions.flatMap(({ name, aliases }) => [name, ...aliases]),
      ])
      .filter((name) => name !== undefined)
      .map(keyOf),
  );
}
