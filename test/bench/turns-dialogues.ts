import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folders } from "../real-bot.ts";

/** One company's conversation: its locale, and what it says, turn by turn. */
export interface Dialogue {
  readonly locale: string;
  readonly says: readonly string[];
}

/**
 * Short conversations as people have them, which together reach every family of rules: needs and facts, offers and
 * more of them, reasons, corrections, names of actors, a person, privacy, language, small talk, and what is not
 * understood.
 *
 * They are those of one company in each language. No two companies are alike: what they make, where they are and how
 * many they are differs from one number to the next, as among real ones, so that what the bot keeps of one helps the
 * next no more than it would with people.
 */
export function dialoguesOf(company: number): readonly Dialogue[] {
  const pick = <T>(list: readonly T[], salt: number) => list[mixed(company, salt) % list.length] as T;
  const count = (salt: number, most: number) => 2 + (mixed(company, salt) % most);
  return [
    {
      locale: "nb-NO",
      says: [
        "Hei!",
        `Vi trenger et lån til ${pick(bought, 1)}`,
        pick(towns.no, 2),
        `Vi har ${count(3, 90)} ansatte og har holdt på i ${count(4, 20)} år`,
        "Vis forslagene nå",
        "Flere forslag",
        "Hvorfor disse?",
        `Nei, vi er ${count(5, 90)}`,
        "Hva med Innovasjon Norge?",
        "Snakk med et menneske",
        "Takk!",
      ],
    },
    {
      locale: "nn-NO",
      says: [
        "Kva kan du hjelpe med?",
        `Me treng støtte til å utvikla ${pick(developed, 6)}`,
        "Os",
        pick(towns.no, 7),
        "Veit ikkje",
        "Vis forslaga no",
        "Fleire forslag",
        "endre",
        `nei, me held til i ${pick(towns.no, 8)}`,
        "Kvifor spør du?",
        "hugs ikkje meg, slett alt",
        "ja",
      ],
    },
    {
      locale: "sv-SE",
      says: [
        `Vi behöver hjälp att komma ut på export med ${pick(exported, 9)}`,
        pick(towns.se, 10),
        "vet inte",
        `ungefär ${count(11, 90)} anställda`,
        "visa förslagen nu",
        "visa fler",
        "varför de här?",
        `nej, vi är i ${pick(towns.se, 12)}`,
        "Vad gör Almi?",
        "Vad sparar ni om mig?",
        "vi klarar inte att betala lönerna",
        "in English, please",
      ],
    },
    {
      locale: "en-GB",
      says: [
        "what is the weather like today?",
        `We are a startup with an idea for ${pick(invented, 13)} and need money`,
        pick(towns.no, 14),
        `We have ${count(15, 90)} employees`,
        "just show me what you have",
        "more suggestions",
        "why these?",
        `We also need to hire ${count(16, 9)} developers`,
        "I cannot pay my own rent any more",
        "you are useless",
        "start over",
        "goodbye",
      ],
    },
  ];
}

/** Every municipality of both countries, by its name. */
const towns = { no: townsOf("no"), se: townsOf("se") };

function townsOf(country: string): readonly string[] {
  const path = join(folders.knowledge, "places", `${country}.json`);
  const { municipalities } = JSON.parse(readFileSync(path, "utf8")) as {
    municipalities: readonly { readonly name: string }[];
  };
  return municipalities.map(({ name }) => name);
}

const bought = (
  "en ny maskin|en større hall|nytt utstyr til verkstedet|en fiskebåt|varelager|en ny ovn til bakeriet|" +
  "et nytt anlegg|ombygging av lokalene|en lastebil|ny programvare|solceller på taket|" +
  "en ekstra produksjonslinje|flere kjøledisker|sag og høvel"
).split("|");
const developed = (
  "eit nytt produkt|ein ny sensor|ei betre fôrblanding|eit program for sjukeheimar|ein ny type ost|" +
  "eit verktøy for bønder|ein robot til verkstaden|ei ny batteriløysing|eit nytt materiale|ei app for fiskarar"
).split("|");
const exported = (
  "våra maskiner|våra möbler|vår mjukvara|våra verktyg|våra livsmedel|vårt kosttillskott|" +
  "våra träningsredskap|våra pumpar|våra trähus|vår design"
).split("|");
const invented = (
  "a health app|a payment service|a new battery|an online shop for crafts|a drone for farmers|" +
  "a learning game|a diagnostic test|cheaper solar panels|a cargo bike|a language tool"
).split("|");

/** Spreads numbers that follow each other, the same on every machine. */
function mixed(company: number, salt: number): number {
  const hash = Math.imul(Math.imul(company + 1, 0x9e3779b1) ^ (salt * 0x85ebca6b), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Turns in all dialogues of one company number together. */
export const turnsInAll = dialoguesOf(0).reduce((sum, { says }) => sum + says.length, 0);
