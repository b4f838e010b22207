import { expect } from "chai";
import fc from "fast-check";
import { isOpen } from "../../src/domain/handoff/case.ts";
import { type DeskAction, deskActions } from "../../src/ports.ts";
import { realParts } from "../real-bot.ts";
import { PlayedOffice } from "./played-office.ts";

/** What a company says beside pressing what is on its screen. */
const phrases = [
  "jeg vil snakke med et menneske",
  "vi trenger lån til utstyr",
  "hvordan går det med saken?",
  "jeg vil trekke saken",
  "stopp",
  "hjelp",
  "ja",
  "nei",
  "takk",
  "begynn på nytt",
  "Kari Eksempel, kari@example.org",
  "vi er 12 ansatte",
  "kan dere ringe meg?",
  "english please",
  "?",
];

/** What advisers do; what must come first for others to follow comes more often. */
const often: readonly DeskAction[] = [...deskActions, "take", "take", "take", "say", "say", "say", "close"];

/** One thing that happens. Numbers pick among what is there at that moment. */
type Step =
  | { readonly does: "ask-for-a-person"; readonly company: number }
  | { readonly does: "say"; readonly company: number; readonly phrase: number; readonly times: number }
  | { readonly does: "press"; readonly company: number; readonly choice: number }
  | {
      readonly does: "act";
      readonly one: number;
      readonly action: number;
      readonly who: number;
      readonly anybody: boolean;
      readonly times: number;
    }
  | { readonly does: "wait"; readonly minutes: number; readonly looks: number }
  | { readonly does: "restart" }
  | { readonly does: "die"; readonly death: "before" | "after"; readonly next: Step }
  | { readonly does: "together"; readonly all: readonly Step[] };

const small = fc.nat({ max: 99 });
const company = fc.nat({ max: 1 });
const times = fc.constantFrom(1, 1, 1, 2);

const asks = fc.record({ does: fc.constant("ask-for-a-person" as const), company });
const says = fc.record({ does: fc.constant("say" as const), company, phrase: small, times });
const presses = fc.record({ does: fc.constant("press" as const), company, choice: small });
const acts = fc.record({
  does: fc.constant("act" as const),
  one: small,
  action: small,
  who: small,
  anybody: fc.constantFrom(false, false, false, true),
  times,
});
const waits = fc.record({
  does: fc.constant("wait" as const),
  minutes: fc.constantFrom(1, 9, 11, 60, 300, 1440, 3 * 1440, 7 * 1440, 15 * 1440),
  looks: fc.nat({ max: 2 }),
});
const restarts = fc.constant<Step>({ does: "restart" });
const simple = fc.oneof(
  { weight: 2, arbitrary: says },
  { weight: 2, arbitrary: presses },
  { weight: 6, arbitrary: acts },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: asks },
  { weight: 10, arbitrary: simple },
  { weight: 4, arbitrary: waits },
  { weight: 1, arbitrary: restarts },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("die" as const),
      death: fc.constantFrom("before" as const, "after" as const),
      next: fc.oneof(simple, waits),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("together" as const),
      all: fc.array(fc.oneof({ weight: 4, arbitrary: simple }, { weight: 1, arbitrary: waits }), {
        minLength: 2,
        maxLength: 5,
      }),
    }),
  },
);

async function play(office: PlayedOffice, one: Step): Promise<void> {
  switch (one.does) {
    case "ask-for-a-person":
      await office.hear(`c${one.company}`, "Vi trenger et lån. Vi holder til i Bodø og er 8 ansatte");
      for (const text of ["snakk med et menneske", "Kari Eksempel", "det holder her", "Ja, send"])
        await office.hear(`c${one.company}`, text);
      return;
    case "say":
      return await office.hear(`c${one.company}`, phrases[one.phrase % phrases.length] ?? "", one.times);
    case "press":
      return await office.press(`c${one.company}`, one.choice);
    case "act": {
      // Mostly what can be done something about; now and then what is over.
      const open = office.cases.filter((known) => isOpen(known));
      const among = one.anybody || open.length === 0 ? office.cases : open;
      const chosen = among[one.one % Math.max(among.length, 1)];
      const action = often[one.action % often.length] ?? "say";
      if (chosen === undefined) return;
      const who = office.actor(chosen, action, one.who, one.anybody);
      return await office.act(who, chosen.id, action, one.who, one.times);
    }
    case "wait":
      return await office.wait(one.minutes, one.looks);
    case "restart":
      return await office.restart();
    case "die":
      return await office.dieThen(one.death, () => play(office, one.next));
    case "together":
      await Promise.all(one.all.map((other) => play(office, other)));
  }
}

describe("a hand-off, whatever comes in between", function () {
  this.timeout(120_000);
  before(realParts);

  it("has never two voices, never none, loses and doubles nothing, and forgets no timer", async () => {
    const met = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const office = new PlayedOffice();
        await office.restart();
        for (const one of [{ does: "ask-for-a-person", company: 0 } as const, ...steps]) {
          await play(office, one);
          await office.check();
        }
        for (const { events } of office.cases)
          for (const { what } of events) met.set(what, (met.get(what) ?? 0) + 1);
        await office.checkClocks();
        // Enough time for every timer to strike: then nobody waits any more.
        for (let day = 0; day < 40; day += 2) await office.wait(2 * 1440, 1);
        await office.check();
        await office.checkClocks();
        const waiting = office.cases.filter(
          (one) => isOpen(one) && !(one.state === "taken" && one.waitingSince === null),
        );
        expect(waiting).to.deep.equal([]);
      }),
      // What fails is long anyway, and making it shorter takes longer than reading it.
      { numRuns: 100, endOnFailure: true },
    );
    const expected = "requested offered reminded refused taken away passed-on given-back closed withdrawn";
    expect([...met.keys()]).to.include.members(expected.split(" "));
    console.log(`      ${[...met].map(([what, n]) => `${n} ${what}`).join(", ")}`);
  });
});
