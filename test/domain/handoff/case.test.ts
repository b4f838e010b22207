import { expect } from "chai";
import {
  expired,
  lapsed,
  offered,
  reminded,
  requested,
  unanswered,
  withdrawn,
} from "../../../src/domain/handoff/asking.ts";
import { type Case, type CaseState, mayFollow, moved } from "../../../src/domain/handoff/case.ts";
import type { Asked } from "../../../src/domain/handoff/ladder.ts";
import { close, giveBack, refuse, take } from "../../../src/domain/handoff/taking.ts";
import { adviser } from "./sample-adviser.ts";
import { monday, sampleCase } from "./sample-case.ts";

const states = Object.keys(mayFollow) as CaseState[];

describe("the states of a case", () => {
  // A row is what it was, a column what it becomes; DESIGN.md section 7 says it in words.
  const table = `
             draft requested offered taken returned closed withdrawn expired
    draft      .      x         .      .      .       .       x        x
    requested  .      .         x      .      .       .       x        x
    offered    .      .         x      x      x       x       x        x
    taken      .      .         x      .      x       x       x        x
    returned   .      .         x      x      x       x       x        x
    closed     .      .         .      .      .       .       .        .
    withdrawn  .      .         .      .      .       .       .        .
    expired    .      .         .      .      .       .       .        .`;
  const [, head = "", ...rows] = table.split("\n");
  const columns = head.trim().split(/\s+/);
  it("are all in the table", () => expect([...columns].sort()).to.deep.equal([...states].sort()));
  for (const row of rows) {
    const [from, ...marks] = row.trim().split(/\s+/);
    for (const [n, mark] of marks.entries())
      it(`${from} ${mark === "x" ? "becomes" : "never becomes"} ${columns[n]}`, () => {
        const to = columns[n] as CaseState;
        const event = { at: monday.toISOString(), who: "bot", what: "noted" } as const;
        const move = () => moved(sampleCase(from as CaseState), to, event);
        if (mark === "x") expect(move()).to.include({ state: to });
        else expect(move).to.throw(`from ${from} to ${to}`);
      });
  }
});

describe("what can be done to a case", () => {
  const patience = monday;
  const asked: Asked = { rung: "door", office: "masugnen", advisers: [adviser("next")] };
  const shared = { facts: {}, notKnown: [], offers: [], hasTranscript: false };
  /** The state after it; a refusal as a word; "throws" when its caller should have looked. */
  const became = (act: (one: Case) => Case | { readonly ok: boolean }) => (state: CaseState) => {
    const someone = state === "taken" || state === "returned" ? "one" : null;
    try {
      const done = act(sampleCase(state, { adviser: someone, offeredTo: ["one", "two"] })) as
        | Case
        | ReturnType<typeof take>;
      return "state" in done ? done.state : done.ok ? done.value.state : done.because;
    } catch {
      return "throws";
    }
  };
  const acts: Readonly<Record<string, (state: CaseState) => string>> = {
    request: became((one) => requested(one, shared, one.contact, monday)),
    offer: became((one) => offered(one, asked, monday, "bot", monday)),
    "take-by-one": became((one) => take(one, "one", patience, monday)),
    take: became((one) => take(one, "two", patience, monday)),
    refuse: became((one) => refuse(one, "two", "no-time", "", monday)),
    "give-back": became((one) => giveBack(one, "adviser:one", undefined, monday)),
    close: became((one) => close(one, "one", "helped", "", monday, monday)),
    "close-by-two": became((one) => close(one, "two", "helped", "", monday, monday)),
    "nobody-left": became((one) => unanswered(one, monday)),
    withdraw: became((one) => withdrawn(one, monday)),
    expire: became((one) => expired(one, monday)),
  };
  const table = `
                 draft     requested offered  taken         returned  closed   withdrawn expired
    request      requested throws    throws   throws        throws    throws   throws    throws
    offer        throws    offered   offered  offered       offered   throws   throws    throws
    take-by-one  not-open  not-open  taken    already-taken taken     not-open not-open  not-open
    take         not-open  not-open  taken    already-taken not-open  not-open not-open  not-open
    refuse       not-open  not-open  offered  already-taken not-open  not-open not-open  not-open
    give-back    throws    throws    returned returned      returned  throws   throws    throws
    close        not-open  not-yours not-yours closed      closed    not-open not-open  not-open
    close-by-two not-open  not-yours not-yours not-yours    not-yours not-open not-open  not-open
    nobody-left  throws    throws    returned returned      returned  throws   throws    throws
    withdraw     withdrawn withdrawn withdrawn withdrawn    withdrawn throws   throws    throws
    expire       expired   expired   expired  expired       expired   throws   throws    throws`;
  const [, head = "", ...rows] = table.split("\n");
  const columns = head.trim().split(/\s+/) as CaseState[];
  for (const row of rows) {
    const [name = "", ...expected] = row.trim().split(/\s+/);
    it(`${name}: ${expected.join(" ")}`, () =>
      expect(columns.map(acts[name] ?? String)).to.deep.equal(expected));
  }

  it("ends every clock when it ends", () => {
    const running = sampleCase("taken", { adviser: "one", timers: [{ at: "2026-11-24", does: "away" }] });
    for (const end of [withdrawn, expired, unanswered])
      expect(end(running, monday)).to.include({ adviser: null, promise: null }).and.have.property("timers")
        .empty;
  });

  it("goes no second time to whoever let the promise lapse", () => {
    expect(
      lapsed(sampleCase("offered", { offeredTo: ["one", "two"], declinedBy: ["two"] })).declinedBy,
    ).to.deep.equal(["two", "one"]);
    expect(lapsed(sampleCase("taken", { adviser: "one" })).declinedBy).to.deep.equal(["one"]);
  });

  it("keeps the promise when it reminds", () => {
    const timers = [
      { at: "2026-11-24", does: "remind" } as const,
      { at: "2026-11-25", does: "lapse" } as const,
    ];
    expect(reminded(sampleCase("offered", { timers }), monday).timers).to.deep.equal([timers[1]]);
  });
});
