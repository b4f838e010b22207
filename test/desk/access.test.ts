import { expect } from "chai";
import { allowed, maySee, whyNot } from "../../src/desk/access.ts";
import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import { type Case, type CaseState, mayFollow } from "../../src/domain/handoff/case.ts";
import type { deskActions } from "../../src/ports.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { sampleCase } from "../domain/handoff/sample-case.ts";

const states = Object.keys(mayFollow) as CaseState[];

/** How somebody stands to a case of Lindesberg that lies with almi-orebro. */
const relations: Readonly<Record<string, { readonly who: Partial<Adviser>; readonly one: Partial<Case> }>> = {
  theirs: { who: {}, one: { adviser: "me" } },
  // Passed on to somebody of another region.
  "theirs, though far": { who: { actor: "almi-skane", places: ["SE-12"] }, one: { adviser: "me" } },
  "asked, though far": { who: { actor: "almi-skane", places: ["SE-12"] }, one: { offeredTo: ["me"] } },
  asked: { who: {}, one: { offeredTo: ["me"] } },
  colleague: { who: {}, one: { adviser: "other" } },
  "colleague without the language": { who: { locales: ["en"] }, one: { adviser: "other" } },
  "same place, other actor": { who: { actor: "region-orebro" }, one: { adviser: "other" } },
  "same actor, other region": { who: { places: ["SE-12"] }, one: { adviser: "other" } },
  "other country": { who: { actor: "innovasjon-norge", places: ["NO"] }, one: { adviser: "other" } },
};

/** What one may do, by relation and role, with an offered, a taken and a returned case; in the other states they see it only. */
const table: readonly (readonly [
  relation: string,
  role: "adviser" | "lead",
  may: readonly [offered: string, taken: string, returned: string] | "not seen",
])[] = [
  ["theirs", "adviser", ["take note", "say pass-on give-back close note", "take close note"]],
  ["theirs", "lead", ["take pass-on note", "say pass-on give-back close note", "take close note"]],
  ["theirs, though far", "adviser", ["note", "say pass-on give-back close note", "take close note"]],
  ["asked, though far", "adviser", ["take refuse note", "note", "note"]],
  ["asked", "adviser", ["take refuse note", "note", "note"]],
  ["asked", "lead", ["take refuse pass-on note", "pass-on note", "note"]],
  ["colleague", "adviser", ["take note", "note", "note"]],
  ["colleague without the language", "adviser", ["note", "note", "note"]],
  // Whoever has it may have fallen ill.
  ["colleague", "lead", ["take pass-on note", "pass-on note", "note"]],
  ["same place, other actor", "adviser", "not seen"],
  ["same place, other actor", "lead", ["take pass-on note", "pass-on note", "note"]],
  ["same actor, other region", "adviser", "not seen"],
  ["same actor, other region", "lead", "not seen"],
  ["other country", "adviser", "not seen"],
  ["other country", "lead", "not seen"],
];

/** Undefined where it is not to be seen: a draft is nobody's. */
function expectedOf(may: (typeof table)[number][2], state: CaseState): string | undefined {
  if (may === "not seen" || state === "draft") return undefined;
  const [offered, taken, returned] = may;
  return { offered, taken, returned }[state as string] ?? "";
}

describe("who may see a case and what they may do", () => {
  for (const [relation, role, may] of table)
    for (const state of states) {
      const expected = expectedOf(may, state);
      it(`${relation}, ${role}, ${state}: ${expected === undefined ? "not seen" : expected || "seen only"}`, () => {
        const { who, one } = relations[relation] ?? { who: {}, one: {} };
        const me = adviser("me", { ...who, role });
        const found = sampleCase(state, one);
        expect(maySee(me, found)).to.equal(expected !== undefined);
        if (expected !== undefined) expect(allowed(me, found).join(" ")).to.equal(expected);
      });
    }

  it("is tried for every relation", () =>
    expect(new Set(table.map(([relation]) => relation))).to.deep.equal(new Set(Object.keys(relations))));

  const refusals: readonly [
    state: CaseState,
    mine: boolean,
    action: (typeof deskActions)[number],
    because: string,
  ][] = [
    ["taken", false, "take", "already-taken"],
    ["taken", false, "refuse", "already-taken"],
    ["taken", false, "say", "not-yours"],
    ["taken", false, "close", "not-yours"],
    ["taken", true, "refuse", "not-open"],
    ["offered", false, "say", "not-yours"],
    ["offered", false, "take", "not-yours"],
    ["returned", true, "say", "not-open"],
    ["closed", true, "close", "not-open"],
    ["withdrawn", false, "take", "not-open"],
    ["expired", false, "take", "not-open"],
  ];
  for (const [state, mine, action, because] of refusals)
    it(`${action} of one that is ${state}${mine ? ", one's own" : ""} is refused: ${because}`, () => {
      const one = sampleCase(state, { adviser: mine ? "me" : "other" });
      expect(whyNot(one, adviser("me"), action)).to.deep.equal({ ok: false, because });
    });
});
