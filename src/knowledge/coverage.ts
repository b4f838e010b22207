import type { SectorId, Stage } from "../domain/company.ts";
import type { Condition } from "../domain/condition.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { isServed, match } from "../domain/matching.ts";
import { type NeedId, needIds } from "../domain/need.ts";
import type { Match } from "../domain/offer.ts";
import type { AreaCode, Municipality } from "../domain/place.ts";
import { companyIn, signer } from "./coverage-alike.ts";
import type { Problem } from "./problem.ts";

/**
 * How a need is met in a place: by something confirmed that is for it; only by what nobody has confirmed; only by the
 * general first doors standing in; or not at all, which no company may ever meet.
 */
export const routes = ["served", "unconfirmed", "fallback", "none"] as const;
export type Route = (typeof routes)[number];

export const coveredStages = ["startup", "established"] as const satisfies readonly Stage[];
export type CoveredStage = (typeof coveredStages)[number];

/** The best route of one need in one municipality for a company of one stage. */
export interface Cell {
  readonly need: NeedId;
  readonly municipality: AreaCode;
  readonly stage: CoveredStage;
  readonly route: Route;
}

/** The worst of a need's cells in one county, and how many of them there are. */
export interface CountyCell {
  readonly need: NeedId;
  readonly county: AreaCode;
  readonly route: Route;
  /** Municipalities with that worst route, by stage. */
  readonly worst: Readonly<Record<CoveredStage, number>>;
  /** Municipalities of the county. */
  readonly of: number;
}

export interface Coverage {
  readonly cells: readonly Cell[];
  /** One for each need and county, needs first, both in the order of the knowledge. */
  readonly counties: readonly CountyCell[];
}

/**
 * The best route of every need in every municipality, for a start-up and an established company. Nothing else is known
 * of it but that no record is made for its trade, so that what serves one trade proves nothing for the others; nor
 * does what is open only part of the year, so that the answer is the same on every day.
 *
 * @param today ISO date, for ages
 */
export function coverageOf(knowledge: Knowledge, today: string): Coverage {
  const allYear = {
    ...knowledge,
    programmes: new Map(
      [...knowledge.programmes].filter(([, { opens, closes }]) => opens === null && closes === null),
    ),
  };
  const municipalities = [...knowledge.municipalities.values()];
  const trade = tradeOfNobody(knowledge);
  const cells = needIds.flatMap((need) => {
    const routeOf = routesOf(need, trade, allYear, today);
    return municipalities.flatMap((municipality) =>
      coveredStages.map((stage): Cell => {
        const route = routeOf(municipality, stage);
        return { need, municipality: municipality.code, stage, route };
      }),
    );
  });
  return { cells, counties: byCounty(cells, knowledge) };
}

/** Cells without a route, each an error; and, for each need, a note of where it is not well served. */
export function uncovered({ cells, counties }: Coverage, knowledge: Knowledge): readonly Problem[] {
  const errors = cells
    .filter(({ route }) => route === "none")
    .map(
      ({ need, municipality, stage }): Problem => ({
        severity: "error",
        file: `needs/${need}.yaml`,
        line: 1,
        message: `no route at all for ${stage} companies in ${knowledge.municipalities.get(municipality)?.name}`,
      }),
    );
  const notes = needIds.flatMap((need) =>
    (["unconfirmed", "fallback"] as const).flatMap((route): readonly Problem[] => {
      const thin = counties.filter((cell) => cell.need === need && cell.route === route);
      if (thin.length === 0) return [];
      const names = thin.map(({ county }) => knowledge.counties.get(county)?.name).join(", ");
      const what = route === "fallback" ? "the first doors" : "what nobody has confirmed";
      return [{ severity: "note", file: `needs/${need}.yaml`, line: 1, message: `only ${what} in ${names}` }];
    }),
  );
  return [...errors, ...notes];
}

/** Municipalities that every candidate of a need treats alike share an answer, which is worked out once. */
function routesOf(need: NeedId, trade: SectorId | undefined, knowledge: Knowledge, today: string) {
  const own = signer([need], knowledge);
  const withDoors = signer([need, "business-development"], knowledge);
  const known = new Map<string, Route>();
  return (municipality: Municipality, stage: CoveredStage): Route => {
    const remember = (key: string, tell: () => Route): Route => {
      const route = known.get(key) ?? tell();
      known.set(key, route);
      return route;
    };
    const best = () => match(need, companyIn(municipality, stage, trade), knowledge, today)[0];
    const route = remember(`${stage} ${own(municipality)}`, () => routeBy(best(), need, knowledge));
    // Who stands in where nothing is for the need depends on the territories of the first doors as well.
    return route === "served" || route === "unconfirmed"
      ? route
      : remember(`${stage} doors ${withDoors(municipality)}`, () => routeBy(best(), need, knowledge));
  };
}

function routeBy(best: Match | undefined, need: NeedId, knowledge: Knowledge): Route {
  if (best === undefined) return "none";
  if (!isServed(need, [best], knowledge)) return "fallback";
  return best.confirmed ? "served" : "unconfirmed";
}

/** A trade that no condition names, nor a broader one of it; undefined should there be none. */
function tradeOfNobody({ sectors, actors, programmes }: Knowledge): SectorId | undefined {
  const named = new Set(
    [...actors.values(), ...programmes.values()].flatMap(({ conditions }) => conditions.flatMap(sectorsIn)),
  );
  const free = [...sectors.values()].find(
    ({ id, near }) => !named.has(id) && !near.some((broader) => named.has(broader)),
  );
  return free?.id;
}

function sectorsIn(condition: Condition): readonly SectorId[] {
  if ("sector" in condition) return condition.sector;
  if ("any" in condition) return condition.any.flatMap(sectorsIn);
  if ("all" in condition) return condition.all.flatMap(sectorsIn);
  if ("not" in condition) return sectorsIn(condition.not);
  return "usually" in condition ? sectorsIn(condition.usually) : [];
}

function byCounty(cells: readonly Cell[], { counties, municipalities }: Knowledge): readonly CountyCell[] {
  const inCounty = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.need} ${municipalities.get(cell.municipality)?.county}`;
    const group = inCounty.get(key);
    if (group === undefined) inCounty.set(key, [cell]);
    else group.push(cell);
  }
  return needIds.flatMap((need) =>
    [...counties.keys()].map((county): CountyCell => {
      const own = inCounty.get(`${need} ${county}`) ?? [];
      const route = routes[Math.max(...own.map((cell) => routes.indexOf(cell.route)))] ?? "none";
      const worst = (stage: CoveredStage) =>
        own.filter((cell) => cell.route === route && cell.stage === stage).length;
      return {
        need,
        county,
        route,
        worst: { startup: worst("startup"), established: worst("established") },
        of: own.length / coveredStages.length,
      };
    }),
  );
}
