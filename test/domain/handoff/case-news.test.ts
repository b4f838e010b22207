import { assert } from "chai";
import { draftCase } from "../../../src/domain/handoff/case.ts";
import { newsFor } from "../../../src/domain/handoff/case-news.ts";

describe("what actors' systems are told of a case", () => {
  const place = { country: "NO", county: "NO-34", municipality: "NO-3403" } as const;
  const about = { need: "loan", place, locale: "nb", actor: "in-innlandet" } as const;
  const draft = draftCase("case-1", about, new Date("2026-11-21T10:00:00Z"));
  const expired = { at: "2026-11-22T10:00:00.000Z", who: "clock", what: "expired" } as const;
  const sent = {
    ...draft,
    shared: { facts: {}, notKnown: [], offers: [], hasTranscript: false },
    office: "almi",
  };

  const table: [
    actor: string | undefined,
    one: typeof draft,
    before: typeof draft | undefined,
    told: number,
  ][] = [
    [undefined, { ...draft, state: "expired" }, draft, 0], // it was never sent to anybody
    [undefined, sent, undefined, 1],
    ["in-innlandet", sent, undefined, 1], // asked for there
    ["almi", sent, undefined, 1], // lies there
    ["other", sent, { ...sent, office: "other" }, 1], // lay there until now
    ["other", sent, undefined, 0],
  ];
  for (const [actor, one, before, told] of table)
    it(`${told} to ${actor ?? "all"} of one that is ${one.state}, at ${one.office}, before at ${before?.office}`, () =>
      assert.lengthOf(newsFor({ url: "https://crm.example.org", actor }, one, before, [expired]), told));
});
