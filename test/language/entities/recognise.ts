import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Actor } from "../../../src/domain/actor.ts";
import type { FactName } from "../../../src/domain/company.ts";
import type { Gazetteer } from "../../../src/domain/gazetteer.ts";
import type { Knowledge, Sector } from "../../../src/domain/knowledge.ts";
import type { Programme } from "../../../src/domain/programme.ts";
import type { Entities, Hearing } from "../../../src/language/recognizer.ts";
import { createEntities } from "../../../src/language/recognizers/entities.ts";

/** The real places and sectors, and a few actors and programmes of which the names matter. */
export const knowledge: Knowledge = {
  needs: new Map(),
  intents: new Map(),
  sectors: new Map(read<{ sectors: Sector[] }>("sectors.yaml").sectors.map((sector) => [sector.id, sector])),
  counties: new Map(),
  municipalities: new Map(),
  actors: new Map(
    [
      actor("innovasjon-norge", { nb: "Innovasjon Norge", en: "Innovation Norway" }, ["IN"]),
      actor("innovasjon-norge-arktis", { nb: "Innovasjon Norge Arktis" }, ["Innovasjon Norge Tromsø"]),
      actor("siva", { nb: "Siva - Selskapet for industrivekst" }, ["SIVA"]),
      actor("forskningsradet", { nb: "Forskningsrådet", nn: "Forskingsrådet", en: "The Research Council" }, [
        "NFR",
      ]),
      actor("nav", { nb: "NAV" }),
      actor("virke", { nb: "Virke" }),
      actor("uib", { nb: "Universitetet i Bergen" }, ["UiB"]),
      actor("bodo-kommune", { nb: "Bodø kommune" }),
      actor("oslo-naering", { nb: "Oslo kommune (næring)" }, ["Oslo"]),
      actor("almi", { sv: "Almi" }, ["Almi Företagspartner"]),
      actor("almi-skane", { sv: "Almi Skåne" }),
      actor("vinnova", { sv: "Vinnova" }),
      actor("tillvaxtverket", { sv: "Tillväxtverket" }),
      actor("region-skane", { sv: "Region Skåne" }),
      actor("rise", { sv: "RISE" }),
      actor("gamla-almi", { sv: "Almi" }, [], "closed"),
      actor("sek", { sv: "SEK (Svensk Exportkredit)" }, ["Svensk Exportkredit"]),
      actor("ekn", { sv: "EKN (Exportkreditnämnden)" }, ["EKN"]),
      actor("skatteetaten", { nb: "Skatteetaten" }),
      actor("nyforetagarcentrum", { sv: "Nyföretagarcentrum Sverige" }, ["Nyföretagarcentrum"]),
      actor("lead", { sv: "LEAD" }),
      actor("sametinget", { nb: "Sametinget" }, [], "active", "NO"),
      actor("sametinget-sverige", { sv: "Sametinget" }, [], "active", "SE"),
    ].map((one) => [one.id, one]),
  ),
  programmes: new Map(
    [
      programme("skattefunn", { nb: "SkatteFUNN" }),
      programme("in-oppstartslan", { nb: "Oppstartslån" }),
      programme("almi-mikrolan", { sv: "Mikrolån" }),
      programme("klimatklivet", { sv: "Klimatklivet" }),
      programme("eurostars", { nb: "Eurostars" }, "sametinget"),
      programme("vinnova-eurostars", { sv: "Eurostars" }, "sametinget-sverige"),
    ].map((one) => [one.id, one]),
  ),
  gazetteers: [read<Gazetteer>("places/no.json"), read<Gazetteer>("places/se.json")],
  examples: [
    { label: "loan", locale: "sv", text: "vi söker ett mikrolån och undrar om det går" },
    { label: "loan", locale: "nb", text: "det må virke, ellers er det ikke noe for oss" },
    { label: "case-status", locale: "nb", text: "når kan vi rise igjen" },
    { label: "liquidity", locale: "nb", text: "vi skylder skatteetaten penger" },
    { label: "startup", locale: "sv", text: "jag var hos nyföretagarcentrum" },
    { label: "training", locale: "en", text: "how do I lead a team" },
  ],
};

const entities = createEntities(knowledge);

/** What the recognizer finds, with nothing known of the conversation but what is given; the year is 2026. */
export function recognise(text: string, hearing: Partial<Hearing> = {}): Entities {
  return entities(text, {
    locale: undefined,
    asked: undefined,
    choices: [],
    facts: {},
    year: 2026,
    ...hearing,
  });
}

/** One case of a table: what is expected, what was asked, and what is said. */
export interface Row {
  readonly expected: string;
  readonly asked: FactName | undefined;
  readonly text: string;
}

/**
 * Reads a table with a row to a line: `expected | text`, or `expected | @fact | text` where the bot has just asked
 * for the fact. Everything after `//` is a remark.
 */
export function table(lines: string): readonly Row[] {
  return lines
    .split("\n")
    .map((line) => line.replace(/ +\/\/.*$/, "").trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [expected = "", second = "", third] = line.split(" | ");
      const asked = third === undefined ? undefined : (second.slice(1) as FactName);
      return { expected: expected.trim(), asked, text: (third ?? second).trim() };
    });
}

function read<T>(file: string): T {
  return parse(readFileSync(new URL(`../../../knowledge/${file}`, import.meta.url), "utf8")) as T;
}

/** Of an actor or programme the recognizer reads only how it is called, where, and whether it is still there. */
function actor(
  id: string,
  names: Actor["names"],
  aliases: readonly string[] = [],
  status: Actor["status"] = "active",
  country: Actor["country"] = "sv" in names ? "SE" : "NO",
): Actor {
  const read: Pick<Actor, "id" | "names" | "aliases" | "status" | "country"> = {
    id,
    names,
    aliases,
    status,
    country,
  };
  return read as Actor;
}

function programme(id: string, names: Programme["names"], of = ""): Programme {
  const read: Pick<Programme, "id" | "actor" | "names" | "aliases" | "status"> = {
    id,
    actor: of,
    names,
    aliases: [],
    status: "open",
  };
  return read as Programme;
}
