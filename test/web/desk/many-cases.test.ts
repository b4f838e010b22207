import { assert } from "chai";
import type { CaseIndex, Indexed } from "../../../src/case-index.ts";
import { createConversations } from "../../../src/conversations.ts";
import { createDesk } from "../../../src/desk.ts";
import { offered, requested } from "../../../src/domain/handoff/asking.ts";
import { draftCase } from "../../../src/domain/handoff/case.ts";
import type { Place } from "../../../src/domain/place.ts";
import { createLive } from "../../../src/live.ts";
import type { Log } from "../../../src/ports.ts";
import { memoryStore } from "../../../src/stores/memory.ts";
import { someHolidays } from "../../domain/handoff/sample-adviser.ts";
import { realParts } from "../../real-bot.ts";
import { now } from "./played-desk.ts";
import { people, serveDeskPages } from "./serve-pages.ts";

const place: Place = { country: "SE", county: "SE-18", municipality: null };
const [kari] = people;

/** A case that waits for Kari, asked for `ago` minutes ago. */
function waiting(ago: number): Indexed {
  const at = new Date(now.getTime() - ago * 60_000);
  const asked = requested(
    draftCase(`case-${ago}`, { need: "loan", place, locale: "sv", actor: "almi-orebro" }, at),
    { facts: {}, notKnown: [], offers: [], hasTranscript: false },
    { name: null, email: null, phone: null },
    at,
  );
  const to = { rung: "actor", office: "almi-orebro", advisers: kari === undefined ? [] : [kari] } as const;
  return {
    conversation: `c${ago}`,
    case: offered(asked, to, new Date(at.getTime() + 172_800_000), "bot", at),
  };
}

describe("the desk with 5,000 cases", function () {
  this.timeout(60_000);

  it("gives its first rows within 200 ms, oldest promise first, and 200 of them", async () => {
    const all = new Map(
      Array.from({ length: 5000 }, (_, i) => waiting((i * 7919) % 5000)).map((one) => [one.case.id, one]),
    );
    const cases: CaseIndex = {
      async start() {},
      find: (id) => all.get(id),
      all: () => all.values(),
      in: () => [],
      load: () => new Map(),
      onChange: () => () => {},
      close() {},
    };
    const log: Log = { info() {}, warn() {}, error() {} };
    const { texts, knowledge } = await realParts();
    const clock = { now: () => now };
    const roster = { advisers: people, load: new Map(), holidays: someHolidays, lastResort: undefined };
    const desk = createDesk({
      cases,
      conversations: createConversations(memoryStore()),
      texts,
      knowledge: { current: () => knowledge },
      clock,
      handoff: { promiseDays: 2, roster: () => roster },
      live: createLive(),
      log,
    });
    const served = await serveDeskPages(desk, clock, 0);
    try {
      const one = await served.signedIn("kari", "sv");
      const times: number[] = [];
      let text = "";
      for (let i = 0; i < 7; i++) {
        const before = performance.now();
        ({ text } = await one.get("/desk"));
        times.push(performance.now() - before);
      }
      const rows = [...text.matchAll(/id="row-(case-\d+)"/g)].map((found) => found[1]);
      assert.lengthOf(rows, 200);
      assert.deepEqual(rows.slice(0, 3), ["case-4999", "case-4998", "case-4997"]);
      // The fastest: the machine does other things beside.
      assert.isBelow(Math.min(...times), 200, `milliseconds: ${times.map(Math.round)}`);
    } finally {
      await served.close();
    }
  });
});
