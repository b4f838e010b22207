import type { Actor } from "./actor.ts";
import type { SectorId, Values } from "./company.ts";
import { type Condition, leavesOf } from "./condition.ts";
import { type Frame, type Judge, judgeAll, judgeOf } from "./eligibility.ts";
import type { Knowledge } from "./knowledge.ts";
import { type NeedId, needIds } from "./need.ts";
import type { AreaCode } from "./place.ts";
import type { Programme } from "./programme.ts";

/** An actor, or one of its programmes, that could meet a need: all that does not depend on the company. */
export interface Candidate {
  readonly actor: Actor;
  readonly programme: Programme | null;
  readonly conditions: readonly Condition[];
  /** What they are made of. */
  readonly leaves: readonly Condition[];
  /** The conditions, ready to be judged. */
  readonly judges: readonly Judge[];
  /** Those that a place alone can fail. */
  readonly territory: readonly Judge[];
  /** Place in the order of ids: decides between equals, the same on every machine. */
  readonly order: number;
  /** Place of the need in the candidate's own order of strength; 0 is what it is for. */
  readonly strength: number;
  readonly confirmed: boolean;
  /** Sentences that no rule can decide: a candidate with any is never called met. */
  readonly checks: number;
  /** When it takes applications, where that is not always. */
  readonly window: Pick<Programme, "opens" | "closes"> | null;
  /** The county the actor sits in, for a membership body. */
  readonly seat: AreaCode | null;
  /** It informs and sends on. */
  readonly informsOnly: boolean;
  /** Sectors it is for; empty for every sector. */
  readonly sectors: readonly SectorId[];
  /** How narrow its territory is: 2 municipalities, 1 counties, 0 the whole country. */
  readonly local: 0 | 1 | 2;
  /** Local offices, the one at the place being the door; empty when the actor itself is. */
  readonly offices: readonly Office[];
}

/** A local office, and whom it serves. */
export interface Office {
  readonly actor: Actor;
  readonly judges: readonly Judge[];
}

export interface CandidateIndex {
  readonly byNeed: ReadonlyMap<NeedId, readonly Candidate[]>;
  readonly frame: Omit<Frame, "year">;
  /** The candidates for a need in a county or country, by both: computed when somebody first comes from there. */
  readonly byPlace: Map<string, readonly Candidate[]>;
}

const indexes = new WeakMap<Knowledge, CandidateIndex>();

/** The candidates of every need, computed once for each version of the knowledge. */
export function candidatesOf(knowledge: Knowledge): CandidateIndex {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    index = build(knowledge);
    indexes.set(knowledge, index);
  }
  return index;
}

/** The candidates for a need but those for another county alone, whatever else is known: mostly a fifth is left. */
export function candidatesAt(
  need: NeedId,
  values: Values,
  frame: Frame,
  knowledge: Knowledge,
): readonly Candidate[] {
  const { byNeed, byPlace } = candidatesOf(knowledge);
  const { place, country } = values;
  const all = byNeed.get(need) ?? [];
  if (place === undefined && country === undefined) return all;
  const key = `${need} ${place?.county ?? place?.country ?? country}`;
  let there = byPlace.get(key);
  if (there === undefined) {
    const anywhere = place && { ...values, place: { ...place, municipality: null } };
    there = all.filter(({ territory }) => judgeAll(territory, anywhere ?? values, frame) !== "failed");
    byPlace.set(key, there);
  }
  return there;
}

function build(knowledge: Knowledge): CandidateIndex {
  const byNeed = new Map<NeedId, Candidate[]>(needIds.map((id) => [id, []]));
  const orders = orderOfIds(knowledge);
  const children = childrenOf(knowledge);
  // What every weighing reads stands in the candidate itself: records differ in the fields they have.
  const add = (actor: Actor, programme: Programme | null, offices: readonly Office[]) => {
    const record = programme ?? actor;
    const order = orders.get(record) ?? 0;
    const checks = programme?.alsoCheck.length ?? 0;
    const window = programme?.opens == null && programme?.closes == null ? null : programme;
    const { seat } = actor;
    const informsOnly = actor.kind === "one-stop-service";
    const shape = { ...shapeOf(record), actor, programme, offices, order, checks, window, seat, informsOnly };
    for (const [strength, need] of record.needs.entries()) byNeed.get(need)?.push({ ...shape, strength });
  };
  for (const actor of knowledge.actors.values()) {
    if (!isOffered(actor)) continue;
    const offices = (children.get(actor.id) ?? [])
      .filter((child) => isOffered(child) && isOfficeOf(child, actor))
      .map(toOffice);
    add(actor, null, offices);
  }
  for (const programme of knowledge.programmes.values()) {
    const actor = knowledge.actors.get(programme.actor);
    if (actor === undefined || programme.status === "closed" || programme.status === "historical") continue;
    const offices = (children.get(actor.id) ?? [])
      .filter((child) => child.kind === programme.through && isOffered(child))
      .map(toOffice);
    add(actor, programme, offices);
  }
  return {
    byNeed,
    byPlace: new Map(),
    frame: {
      near: (sector) => knowledge.sectors.get(sector)?.near ?? [],
      countyOf: (code) => knowledge.municipalities.get(code)?.county,
    },
  };
}

function orderOfIds({ actors, programmes }: Knowledge): ReadonlyMap<Actor | Programme, number> {
  const records = [...actors.values(), ...programmes.values()];
  records.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return new Map(records.map((record, i) => [record, i]));
}

function childrenOf(knowledge: Knowledge): ReadonlyMap<string, readonly Actor[]> {
  const children = new Map<string, Actor[]>();
  for (const actor of knowledge.actors.values()) {
    if (actor.parent === null) continue;
    const siblings = children.get(actor.parent);
    if (siblings === undefined) children.set(actor.parent, [actor]);
    else siblings.push(actor);
  }
  return children;
}

/** A regional office of the same body, and not a house of its own as an incubator is to Siva. */
function isOfficeOf(child: Actor, parent: Actor): boolean {
  return child.office !== null && (child.kind === parent.kind || child.kind === "regional-agency");
}

function toOffice(actor: Actor): Office {
  return { actor, judges: actor.conditions.map(judgeOf) };
}

function isOffered(actor: Actor): boolean {
  return actor.status === "active" || actor.status === "unsure";
}

function shapeOf(
  record: Actor | Programme,
): Pick<Candidate, "conditions" | "leaves" | "judges" | "territory" | "confirmed" | "sectors" | "local"> {
  let sectors: readonly SectorId[] = [];
  let local: 0 | 1 | 2 = 0;
  for (const condition of record.conditions) {
    if ("sector" in condition) sectors = condition.sector;
    if ("within" in condition) local = condition.within.codes.some((code) => code.length > 5) ? 2 : 1;
  }
  const confirmed = record.evidence === "page" && record.status !== "unsure";
  const { conditions } = record;
  const judges = conditions.map(judgeOf);
  const territory = judges.filter((_, i) => {
    const condition = conditions[i] ?? {};
    return "country" in condition || "within" in condition;
  });
  return { conditions, leaves: conditions.flatMap(leavesOf), judges, territory, confirmed, sectors, local };
}
