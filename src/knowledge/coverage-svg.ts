import type { Knowledge } from "../domain/knowledge.ts";
import { needIds } from "../domain/need.ts";
import type { County } from "../domain/place.ts";
import { type CountyCell, type Coverage, type Route, routes } from "./coverage.ts";
import { meanings, numberOf, signs, thinCells } from "./coverage-text.ts";

const cell = 20;
const left = 190;
const top = 170;
const line = 18;
const gap = 14;

/** Dark enough on white, and on each other told apart by their sign and not by colour alone. */
const colours: Readonly<Record<Route, { readonly fill: string; readonly sign: string }>> = {
  served: { fill: "#cfe8d5", sign: "#14532d" },
  unconfirmed: { fill: "#fdf1c7", sign: "#713f12" },
  fallback: { fill: "#fbd9c0", sign: "#7c2d12" },
  none: { fill: "#7f1d1d", sign: "#ffffff" },
};

/**
 * The matrix of needs and counties as a picture that stands alone: title and description for those who do not see it,
 * a sign in every cell beside its colour, a name on every cell, and the cells that are not served in words below.
 *
 * @returns the same text for the same knowledge
 */
export function coverageSvg(coverage: Coverage, knowledge: Knowledge): string {
  const counties = [...knowledge.counties.values()];
  const thin = thinCells(coverage, knowledge);
  const columns = new Map(counties.map(({ code }, i) => [code, leftOf(i, counties)]));
  const width = leftOf(counties.length - 1, counties) + cell + 90;
  const bottom = top + needIds.length * cell + 30;
  const notes = thin.length === 0 ? ["Every need is served everywhere."] : thin;
  const height = bottom + (routes.length + notes.length + 2) * line;
  const title = "Which needs are met in which county";
  const desc = `A row for each of ${needIds.length} needs, a column for each county of Norway and Sweden. ${summary(coverage)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12" fill="#1c1917">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${desc}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...counties.map((county) => headOf(county, columns.get(county.code) ?? left)),
    ...needIds.map((need, row) => text(left - 8, top + row * cell + 14, need, `text-anchor="end"`)),
    ...coverage.counties.map((one) => cellOf(one, columns.get(one.county) ?? left, knowledge)),
    ...routes.map((route, i) => legendOf(route, bottom + i * line)),
    ...notes.map((note, i) => text(20, bottom + (routes.length + 1 + i) * line, note)),
    "</svg>",
    "",
  ].join("\n");
}

/** The two countries stand side by side with a gap between them. */
function leftOf(i: number, counties: readonly County[]): number {
  return left + i * cell + (counties[i]?.country === counties[0]?.country ? 0 : gap);
}

function summary({ cells }: Coverage): string {
  return `${routes
    .map((route) => [route, cells.filter((one) => one.route === route).length] as const)
    .filter(([, count]) => count > 0)
    .map(([route, count]) => `${route}: ${count}`)
    .join(", ")} of ${cells.length} cells of need, municipality and stage.`;
}

function headOf(county: County, x: number): string {
  const label = `${numberOf(county)} ${county.name}`;
  return text(x + 14, top - 8, label, `transform="rotate(-60 ${x + 14} ${top - 8})"`);
}

function cellOf({ need, county, route }: CountyCell, x: number, { counties }: Knowledge): string {
  const y = top + needIds.indexOf(need) * cell;
  const { fill, sign } = colours[route];
  return `<g><title>${need}, ${escaped(counties.get(county)?.name ?? county)}: ${route}</title><rect x="${x}" y="${y}" width="${cell - 2}" height="${cell - 2}" fill="${fill}"/>${text(x + 9, y + 13, signs[route], `text-anchor="middle" fill="${sign}"`)}</g>`;
}

function legendOf(route: Route, y: number): string {
  const { fill, sign } = colours[route];
  return [
    `<rect x="20" y="${y - 13}" width="${cell - 2}" height="${cell - 4}" fill="${fill}"/>`,
    text(29, y, signs[route], `text-anchor="middle" fill="${sign}"`),
    text(46, y, `${route}: ${meanings[route]}`),
  ].join("");
}

function text(x: number, y: number, content: string, attributes = ""): string {
  return `<text x="${x}" y="${y}"${attributes === "" ? "" : ` ${attributes}`}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
