import { assert } from "chai";
import type { CompanyFacts } from "../../src/domain/company.ts";
import { isServed, match } from "../../src/domain/matching.ts";
import { actor, knowledgeOf, need, programme } from "./sample.ts";

const today = "2026-11-21";
const at = (municipality: string, county: string, more: object = {}): CompanyFacts =>
  ({
    place: { value: { country: county.slice(0, 2), county, municipality }, how: "said", turn: 1 },
    ...more,
  }) as CompanyFacts;
const said = <T>(value: T) => ({ value, how: "said" as const, turn: 1 });
const aby = at("NO-0101", "NO-01");
const inCounty = (code: string) => [{ country: "NO" as const }, { within: { codes: [code], names: [code] } }];
const names = (matches: ReturnType<typeof match>) => matches.map((one) => one.programme ?? one.actor);

describe("matching", () => {
  it("never offers what has failed, is closed, or belongs elsewhere", () => {
    const knowledge = knowledgeOf(
      [
        actor("bank"),
        actor("gone", { status: "closed" }),
        actor("old-name", { status: "renamed" }),
        actor("there", { conditions: inCounty("NO-02") }),
        actor("swedish", { country: "SE", conditions: [{ country: "SE" }] }),
      ],
      [
        programme("ended", "bank", { status: "historical" }),
        programme("small-only", "bank", { conditions: [{ country: "NO" }, { employees: { atMost: 9 } }] }),
      ],
    );
    assert.deepEqual(names(match("loan", { ...aby, employees: said(40) }, knowledge, today)), ["bank"]);
  });

  it("puts met before not known, and the confirmed before the rest", () => {
    const knowledge = knowledgeOf([
      actor("a-open", { conditions: [{ country: "NO" }, { stage: ["growth"] }] }),
      actor("b-unsure", { status: "unsure" }),
      actor("c-from-memory", { evidence: "memory" }),
      actor("d-met"),
    ]);
    const matches = match("loan", aby, knowledge, today);
    assert.deepEqual(names(matches), ["d-met", "a-open", "b-unsure", "c-from-memory"]);
    assert.deepEqual(
      matches.map(({ verdict }) => verdict),
      ["met", "unknown", "unknown", "unknown"],
    );
  });

  it("never calls met what a sentence still has to be checked for", () => {
    const knowledge = knowledgeOf(
      [actor("bank")],
      [programme("loan-x", "bank", { alsoCheck: [{ nb: "Se etter." }] })],
    );
    assert.equal(match("loan", aby, knowledge, today)[0]?.verdict, "unknown");
  });

  it("weighs what is asked as a rule as a sentence to check, and less than what is asked of all", () => {
    const small = { employees: { atMost: 9 } };
    const knowledge = knowledgeOf([
      actor("a-all", { conditions: [{ country: "NO" }, small] }),
      actor("b-as-a-rule", { conditions: [{ country: "NO" }, { usually: small }] }),
    ]);
    assert.deepEqual(names(match("loan", aby, knowledge, today)), ["b-as-a-rule", "a-all"]);
    // An exception stays on the list; who is outside what is asked of all does not.
    const matches = match("loan", { ...aby, employees: said(40) }, knowledge, today);
    assert.deepEqual(names(matches), ["b-as-a-rule"]);
    assert.equal(matches[0]?.verdict, "unknown");
  });

  it("prefers what is for this need, then the own trade and place", () => {
    const knowledge = knowledgeOf([
      actor("general"),
      actor("local", { conditions: inCounty("NO-01") }),
      actor("weak", { needs: ["grant", "training", "ip", "loan"], conditions: inCounty("NO-01") }),
      actor("trade", { sectors: ["food"], conditions: [{ country: "NO" }, { sector: ["food"] }] }),
    ]);
    const facts = { ...aby, sector: said(["food"]) } as CompanyFacts;
    assert.deepEqual(names(match("loan", facts, knowledge, today)), ["trade", "local", "general", "weak"]);
  });

  it("keeps what is for one trade behind the rest while the trade is not known", () => {
    const knowledge = knowledgeOf([
      actor("a-ships", { sectors: ["ict"], conditions: [{ country: "NO" }, { sector: ["ict"] }] }),
      actor("b-anyone", { conditions: [{ country: "NO" }, { stage: ["growth"] }] }),
    ]);
    assert.deepEqual(names(match("loan", aby, knowledge, today)), ["b-anyone", "a-ships"]);
  });

  it("shows each house once before any twice, by its programme and through its local office", () => {
    const knowledge = knowledgeOf(
      [
        actor("agency", { kind: "national-agency" }),
        actor("agency-here", {
          kind: "regional-agency",
          parent: "agency",
          office: "county NO-01",
          conditions: inCounty("NO-01"),
        }),
        actor("agency-there", {
          kind: "regional-agency",
          parent: "agency",
          office: "county NO-02",
          conditions: inCounty("NO-02"),
        }),
        actor("z-other"),
      ],
      [
        programme("first", "agency", { through: "regional-agency" }),
        programme("second", "agency", { through: "regional-agency" }),
      ],
    );
    const matches = match("loan", aby, knowledge, today);
    assert.deepEqual(names(matches), ["first", "z-other", "second"]);
    assert.equal(matches[0]?.actor, "agency-here");
  });

  it("does not offer what only local offices give where there is none", () => {
    const knowledge = knowledgeOf(
      [
        actor("siva", { needs: [] }),
        actor("garden", {
          kind: "siva-business-garden",
          parent: "siva",
          office: "Ceby",
          conditions: inCounty("NO-02"),
          needs: [],
        }),
      ],
      [programme("gardens", "siva", { through: "siva-business-garden" })],
    );
    assert.deepEqual(names(match("loan", aby, knowledge, today)), []);
    assert.deepEqual(names(match("loan", at("NO-0201", "NO-02"), knowledge, today)), ["gardens"]);
  });

  it("brings a vague need to the general first doors in their order", () => {
    const doors = [need("business-development", { vague: true, doors: ["siva-business-garden", "county"] })];
    const vague = { needs: ["business-development" as const] };
    const knowledge = knowledgeOf(
      [
        actor("a-specialist", { ...vague, kind: "cluster" }),
        actor("b-county", { ...vague, kind: "county", conditions: inCounty("NO-01") }),
        actor("c-garden", { ...vague, kind: "siva-business-garden", conditions: inCounty("NO-0101") }),
      ],
      [],
      doors,
    );
    assert.deepEqual(names(match("business-development", aby, knowledge, today)), ["c-garden", "b-county"]);
  });

  it("falls back on the first doors when nothing is for the need, and says that it is not served", () => {
    const knowledge = knowledgeOf([
      actor("county", { kind: "county", needs: ["business-development"], conditions: inCounty("NO-01") }),
    ]);
    const matches = match("loan", aby, knowledge, today);
    assert.deepEqual(names(matches), ["county"]);
    assert.isFalse(isServed("loan", matches, knowledge));
  });

  it("leaves out a programme outside its window", () => {
    const knowledge = knowledgeOf(
      [actor("bank", { needs: [] })],
      [programme("spring", "bank", { opens: "--03-01", closes: "--05-01" })],
    );
    assert.deepEqual(names(match("loan", aby, knowledge, today)), []);
    assert.deepEqual(names(match("loan", aby, knowledge, "2027-04-01")), ["spring"]);
  });
});
