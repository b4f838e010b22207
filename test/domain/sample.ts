import type { Actor } from "../../src/domain/actor.ts";
import type { Knowledge, Sector } from "../../src/domain/knowledge.ts";
import type { Need, NeedId } from "../../src/domain/need.ts";
import type { Municipality } from "../../src/domain/place.ts";
import type { Programme } from "../../src/domain/programme.ts";

/** A small made-up country for tests: two counties with two municipalities each in Norway, one in Sweden. */
const municipalities: readonly Municipality[] = [
  { code: "NO-0101", country: "NO", county: "NO-01", name: "Aby", lat: 60, lon: 10 },
  { code: "NO-0102", country: "NO", county: "NO-01", name: "Beby", lat: 60.1, lon: 10 },
  { code: "NO-0201", country: "NO", county: "NO-02", name: "Ceby", lat: 62, lon: 10 },
  { code: "NO-0202", country: "NO", county: "NO-02", name: "Deby", lat: 62.1, lon: 10 },
  { code: "SE-0101", country: "SE", county: "SE-01", name: "Eby", lat: 60, lon: 15 },
];

const emptyNace = { rev2: { strong: [], weak: [] }, rev21: { strong: [], weak: [] } };

const sectors: readonly Sector[] = [
  { id: "food", near: [] },
  { id: "agriculture", near: ["food"] },
  { id: "ict", near: [] },
  { id: "retail", near: [] },
].map((sector) => ({ ...sector, names: {}, keywords: {}, weakKeywords: [], nace: emptyNace }));

const provenance = {
  source: "a page",
  sourceDate: "2026",
  evidence: "page",
  urlEvidence: "page",
  reviewed: null,
  reviewEvery: 12,
} as const;

export function actor(id: string, more: Partial<Actor> = {}): Actor {
  return {
    id,
    kind: "network",
    names: { nb: id },
    aliases: [],
    parent: null,
    country: "NO",
    seat: null,
    office: null,
    sectors: [],
    does: { nb: id },
    needs: ["loan"],
    conditions: [{ country: "NO" }],
    url: null,
    contact: { page: null, phone: null, email: null },
    status: "active",
    replacedBy: null,
    ...provenance,
    ...more,
  };
}

export function programme(id: string, of: string, more: Partial<Programme> = {}): Programme {
  return {
    id,
    actor: of,
    through: null,
    names: { nb: id },
    aliases: [],
    type: "loan",
    needs: ["loan"],
    summary: { nb: id },
    conditions: [{ country: "NO" }],
    alsoCheck: [],
    amount: null,
    terms: null,
    apply: null,
    opens: null,
    closes: null,
    status: "open",
    replacedBy: null,
    url: null,
    ...provenance,
    ...more,
  };
}

export function need(id: NeedId, more: Partial<Need> = {}): Need {
  return { id, names: {}, means: {}, urgency: 3, asks: [], vague: false, doors: [], implies: {}, ...more };
}

export function knowledgeOf(
  actors: readonly Actor[],
  programmes: readonly Programme[] = [],
  needs: readonly Need[] = [need("loan"), need("business-development", { vague: true, doors: ["county"] })],
): Knowledge {
  return {
    needs: new Map(needs.map((one) => [one.id, one])),
    intents: new Map(),
    sectors: new Map(sectors.map((one) => [one.id, one])),
    counties: new Map(
      (["NO-01", "NO-02", "SE-01"] as const).map((code) => [
        code,
        { code, country: code.startsWith("NO") ? "NO" : "SE", name: `county ${code}` },
      ]),
    ),
    municipalities: new Map(municipalities.map((one) => [one.code, one])),
    actors: new Map(actors.map((one) => [one.id, one])),
    programmes: new Map(programmes.map((one) => [one.id, one])),
    gazetteers: [],
    examples: [],
  };
}
