import { z } from "zod";
import { readConfig } from "../config.ts";
import { explain, toOffer } from "../dialogue/offer-text.ts";
import { createVoice } from "../dialogue/voice.ts";
import {
  type CompanyFacts,
  currencies,
  type FactName,
  factNames,
  horizons,
  legalForms,
  stages,
} from "../domain/company.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { match, shownAtOnce } from "../domain/matching.ts";
import { needIds } from "../domain/need.ts";
import type { Country, Place } from "../domain/place.ts";
import { nextQuestion } from "../domain/questions.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { orThrow } from "../knowledge/watch.ts";
import { localeOf } from "../language/locale.ts";
import { loadTexts } from "../language/texts.ts";
import type { Texts } from "../ports.ts";
import type { Command } from "./command.ts";
import { isBadLine, jsonLines, writeLine } from "./json-lines.ts";

export const route: Command = {
  usage: "route [--json]",
  about:
    "brings a need and facts to offers\n" +
    'Reads {"id"?, "locale"?, "needs": […], "facts": {"country", "place", "sector", "stage", "employees", …}} a line; ' +
    'places are official names. Writes {"id", "offers", "asks"} a line: at most three offers a need, and the fact that would be asked next.',
  options: { json: { type: "boolean" } },
  async run({ json }) {
    const config = readConfig(process.env);
    const knowledge = orThrow(await loadKnowledge(config.knowledge));
    const texts = await loadTexts(config.locales);
    const today = new Date().toISOString().slice(0, 10);
    let status = 0;
    for await (const line of jsonLines(process.stdin, lineSchema)) {
      const answer = isBadLine(line) ? line : routed(line, knowledge, texts, today);
      if ("error" in answer) status = 1;
      if (json === true) await writeLine(answer);
      else process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    }
    return status;
  },
};

const money = z.object({ currency: z.enum(currencies), value: z.number().nonnegative() });
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  locale: z.string().max(35).optional(),
  needs: z.array(z.enum(needIds)).min(1).max(needIds.length),
  facts: z
    .object({
      country: z.enum(["NO", "SE"]).nullish(),
      place: z.string().nullish(),
      county: z.string().nullish(),
      sector: z.union([z.string(), z.array(z.string())]).nullish(),
      stage: z.enum(stages).nullish(),
      employees: z.number().nonnegative().nullish(),
      founded: z.int().nullish(),
      turnover: money.nullish(),
      amount: money.nullish(),
      legalForm: z.enum(legalForms).nullish(),
      horizon: z.enum(horizons).nullish(),
      exporting: z.boolean().nullish(),
      plansExport: z.boolean().nullish(),
      alreadyStarted: z.boolean().nullish(),
    })
    .default({}),
});

function routed(
  { id, locale, needs, facts: given }: z.infer<typeof lineSchema>,
  knowledge: Knowledge,
  texts: Texts,
  today: string,
) {
  const own = id === undefined ? {} : { id };
  const facts = factsOf(given, knowledge);
  if (typeof facts === "string") return { ...own, error: facts };
  const voice = createVoice(texts, knowledge, localeOf(locale) ?? "en", facts);
  const offers = needs.flatMap((need) =>
    match(need, facts, knowledge, today)
      .slice(0, shownAtOnce)
      .map((one) => toOffer(one, explain(one, facts, voice), facts, voice)),
  );
  const mayAsk = (fact: FactName) =>
    facts[fact] === undefined || (fact === "place" && facts.place?.value?.municipality === null);
  const asks = needs
    .map((need) => nextQuestion(need, facts, knowledge, today, mayAsk, 0))
    .find((fact) => fact !== undefined);
  return { ...own, offers, asks: asks ?? null };
}

/** The facts as the domain knows them, or what is wrong with them. */
function factsOf(given: z.infer<typeof lineSchema>["facts"], knowledge: Knowledge): CompanyFacts | string {
  const { place: name, county, sector, ...rest } = given;
  const facts: Record<string, unknown> = {};
  const put = (fact: FactName, value: unknown) => {
    facts[fact] = { value, how: "said", turn: 0 };
  };
  for (const fact of factNames) {
    const value = (rest as Readonly<Record<string, unknown>>)[fact];
    if (value !== undefined && value !== null) put(fact, value);
  }
  const sectors = typeof sector === "string" ? [sector] : (sector ?? []);
  const unknown = sectors.find((one) => !knowledge.sectors.has(one));
  if (unknown !== undefined) return `no sector "${unknown}": see knowledge/sectors.yaml`;
  if (sectors.length > 0) put("sector", sectors);
  const unit = name ?? county;
  if (unit != null) {
    const place = placeNamed(unit, given.country ?? undefined, county ?? undefined, knowledge);
    if (place === undefined) return `no county or municipality "${unit}": write its official name`;
    put("place", place);
    put("country", place.country);
  }
  return facts as CompanyFacts;
}

/** A municipality before a county of the same name; the country or county given decides between two. */
function placeNamed(
  name: string,
  country: Country | undefined,
  county: string | undefined,
  { municipalities, counties }: Knowledge,
): Place | undefined {
  const same = (other: string) => other.toLowerCase() === name.trim().toLowerCase();
  const found = [...municipalities.values()].filter(
    (one) =>
      (same(one.name) || same(`${one.name} (${counties.get(one.county)?.name})`)) &&
      (country === undefined || one.country === country) &&
      (county === undefined || counties.get(one.county)?.name === county),
  );
  const municipality = found[0];
  if (municipality !== undefined)
    return { country: municipality.country, county: municipality.county, municipality: municipality.code };
  const wider = [...counties.values()].find(
    (one) => same(one.name) && (country === undefined || one.country === country),
  );
  return wider === undefined ? undefined : { country: wider.country, county: wider.code, municipality: null };
}
