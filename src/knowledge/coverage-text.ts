import type { Knowledge } from "../domain/knowledge.ts";
import { type NeedId, needIds } from "../domain/need.ts";
import { type Country, type County, countries } from "../domain/place.ts";
import type { CountyCell, Coverage, Route } from "./coverage.ts";

/** One sign for each route: told apart by its shape, not by colour. */
export const signs: Readonly<Record<Route, string>> = {
  served: "●",
  unconfirmed: "◐",
  fallback: "○",
  none: "✗",
};

export const meanings: Readonly<Record<Route, string>> = {
  served: "something confirmed is for it, in every municipality of the county",
  unconfirmed: "somewhere in the county only what nobody has confirmed",
  fallback: "somewhere only the general first doors",
  none: "somewhere no route at all",
};

/** The map of needs and counties for a terminal, a country at a time, and below it every cell that is not served. */
export function coverageText(coverage: Coverage, knowledge: Knowledge): string {
  const legend = Object.entries(signs).map(([route, sign]) => `${sign} ${meanings[route as Route]}`);
  return `${[
    ...countries.map((country) => matrixOf(country, coverage, knowledge)),
    legend.join("\n"),
    thinCells(coverage, knowledge).join("\n") || "Every need is served everywhere.",
  ].join("\n\n")}\n`;
}

/** A sentence for each need and county whose worst cell is not served. */
export function thinCells({ counties }: Coverage, knowledge: Knowledge): readonly string[] {
  return counties.filter(({ route }) => route !== "served").map((cell) => thinCell(cell, knowledge));
}

const said: Readonly<Record<Exclude<Route, "served">, string>> = {
  unconfirmed: "only unconfirmed",
  fallback: "only the first doors",
  none: "no route",
};

function thinCell({ need, county, route, worst, of }: CountyCell, { counties }: Knowledge): string {
  const share = (stage: keyof typeof worst, name: string) =>
    worst[stage] === 0 ? [] : [`${name} in ${worst[stage]} of ${of}`];
  const where = [...share("startup", "start-ups"), ...share("established", "established companies")].join(
    ", ",
  );
  return `${need}, ${counties.get(county)?.name}: ${route === "served" ? "served" : said[route]} (${where} municipalities)`;
}

const widest = Math.max(...needIds.map((id) => id.length));

function matrixOf(country: Country, { counties: cells }: Coverage, knowledge: Knowledge): string {
  const own = [...knowledge.counties.values()].filter((county) => county.country === country);
  const signOf = new Map(cells.map(({ need, county, route }) => [`${need} ${county}`, signs[route]]));
  const row = (need: NeedId) =>
    `${need.padEnd(widest)} ${own.map(({ code }) => ` ${signOf.get(`${need} ${code}`)} `).join("")}`;
  return [
    `${country.padEnd(widest)} ${own.map((county) => numberOf(county).padStart(2).padEnd(3)).join("")}`,
    ...needIds.map(row),
    wrapped(own.map((county) => `${numberOf(county)} ${county.name}`)),
  ].join("\n");
}

/** The official number without its country: `NO-46` is 46. */
export function numberOf({ code }: County): string {
  return code.slice(3);
}

function wrapped(names: readonly string[]): string {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 78) lines.push(name);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return lines.join(",\n");
}
