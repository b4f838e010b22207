import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { shownAtOnce } from "../../src/domain/matching.ts";
import type { Bot, Offer, Turn } from "../../src/ports.ts";
import { realBot, realParts } from "../real-bot.ts";

/** A company with the actors that any good adviser would name for it. */
interface Company {
  readonly id: string;
  readonly locale: string;
  readonly need: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly says: string;
  readonly expect: readonly string[];
  readonly never?: readonly string[];
}

/** Most turns a conversation may take before it is given up. */
const patience = 8;

/** Talks as the company would: the opening, then an answer to each question from its facts, or "don't know". */
async function talkAs(
  company: Company,
  bot: Bot,
): Promise<{ readonly offers: readonly Offer[]; readonly questions: number; readonly need: string }> {
  let questions = 0;
  let text = company.says;
  for (let i = 0; i < patience; i++) {
    const turn = await bot.hear({
      conversation: `routing:${company.id}`,
      id: `u${i}`,
      text,
      locale: company.locale,
      attachments: 0,
    });
    const offers = turn.replies.find((reply) => reply.offers !== undefined)?.offers;
    if (offers !== undefined) return { offers, questions, need: offers[0]?.need ?? "" };
    questions++;
    text = answer(turn, company);
  }
  return { offers: [], questions, need: "" };
}

const dontKnow: Readonly<Record<string, string>> = {
  nb: "vet ikke",
  nn: "veit ikkje",
  sv: "vet inte",
  en: "don't know",
};

function answer(turn: Turn, { facts, need, locale }: Company): string {
  const asking = turn.replies.findLast(({ asks }) => asks !== undefined);
  const pick = (place: number) => asking?.choices?.[place]?.value;
  const given = (name: string) => facts[name];
  switch (asking?.asks) {
    case "need":
      return needNames[locale]?.[need] ?? need;
    case "stage":
      return (
        pick(["idea", "startup", "growth", "established"].indexOf(String(given("stage")))) ??
        dontKnow[locale] ??
        ""
      );
    case "horizon":
      return pick(["now", "thisYear", "later"].indexOf(String(given("horizon")))) ?? dontKnow[locale] ?? "";
    case "sector":
      return sectorNames[locale]?.[String(given("sector"))] ?? dontKnow[locale] ?? "";
    case "exporting":
    case "plansExport":
    case "alreadyStarted":
      return pick([true, false].indexOf(given(asking.asks) as boolean)) ?? dontKnow[locale] ?? "";
    default: {
      const value = given(asking?.asks ?? "");
      return typeof value === "string" || typeof value === "number"
        ? String(value)
        : (dontKnow[locale] ?? "");
    }
  }
}

const { knowledge } = await realParts();
const namesBy = (
  records: Iterable<{ readonly id: string; readonly names: Readonly<Record<string, string>> }>,
) =>
  Object.fromEntries(
    ["nb", "nn", "sv", "en"].map((locale) => [
      locale,
      Object.fromEntries([...records].map(({ id, names }) => [id, names[locale] ?? id])),
    ]),
  );
const needNames = namesBy([...knowledge.needs.values()]);
const sectorNames = namesBy([...knowledge.sectors.values()]);

const folder = fileURLToPath(new URL("../routing/", import.meta.url));
const companies = readdirSync(folder).flatMap(
  (name) => parse(readFileSync(folder + name, "utf8")) as Company[],
);
const bot = await realBot();
const related = (id: string) => [id, knowledge.actors.get(id)?.parent ?? id];

let hits = 0;
let wrong = 0;
let otherNeed = 0;
const spent: number[] = [];
const missed: string[] = [];
for (const company of companies) {
  const { offers, questions, need } = await talkAs(company, bot);
  const actors = offers
    .slice(0, shownAtOnce)
    .flatMap(({ actor, programme }) => [
      ...related(actor),
      ...(programme === null ? [] : related(knowledge.programmes.get(programme)?.actor ?? actor)),
    ]);
  const isHit = company.expect.some((id) => actors.includes(id));
  const mistakes = offers.filter(
    ({ actor }) =>
      company.never?.includes(actor) || knowledge.actors.get(actor)?.country !== company.facts.country,
  );
  if (isHit) hits++;
  wrong += mistakes.length;
  if (need !== company.need) otherNeed++;
  spent.push(questions);
  if (!isHit || mistakes.length > 0)
    missed.push(
      `  ${company.id} (${company.locale}, ${company.need}${need === company.need ? "" : ` heard as ${need || "nothing"}`}): ` +
        `${offers.map(({ actor, programme }) => programme ?? actor).join(", ") || "no offers"} - expected ${company.expect.join("/")}`,
    );
}
spent.sort((a, b) => a - b);
const share = (count: number) => `${((100 * count) / companies.length).toFixed(1)} %`;
console.log(`companies ${companies.length}`);
console.log(`right actor in the first three: ${hits} (${share(hits)})`);
console.log(`never-actors or the wrong country shown: ${wrong}`);
console.log(`need heard as another: ${otherNeed} (${share(otherNeed)})`);
console.log(
  `questions before the first offer: median ${spent[Math.floor(spent.length / 2)]}, most ${spent.at(-1)}`,
);
if (missed.length > 0) console.log(`missed:\n${missed.join("\n")}`);
