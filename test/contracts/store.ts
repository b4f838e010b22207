import { expect } from "chai";
import type { Store, Turn } from "../../src/ports.ts";

/** A turn as the bot would save it, with `text` heard and answered. */
export function turn(number: number, text = `utterance ${number}`): Turn {
  return {
    turn: number,
    at: "2026-03-02T09:30:00.000Z",
    heard: { id: `u${number}`, text },
    locale: "nb",
    replies: [{ text: `reply to ${text}` }],
  };
}

/** Appends `count` turns behind those that are there. */
export async function appendTurns(store: Store, id: string, count: number): Promise<void> {
  const first = (await store.read(id))?.version ?? 0;
  for (let version = first; version < first + count; version++)
    expect(
      await store.append(id, version, { state: { said: version + 1 }, turn: turn(version + 1) }),
    ).to.equal(true);
}

/** All ids of a store, read a page at a time. */
export async function allIds(store: Store, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list(cursor, limit);
    expect(page.ids.length).to.be.at.most(limit);
    ids.push(...page.ids);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
}

/** Ids as channels and attackers make them; each is a conversation of its own. */
const hostileIds = [
  "",
  " ",
  ".",
  "..",
  "../../../etc/passwd",
  "a/b",
  "a\\b",
  "C:\\con",
  "nul",
  "lock",
  "__proto__",
  "constructor",
  "toString",
  "a:1d2e;messageid=1700000000000",
  `19:${"x".repeat(300)}@thread.tacv2`,
  "case",
  "CASE",
  "é", // one code point
  "e\u0301", // the same letter as two
  "emoji 🧭",
  "\ud800", // halves of surrogate pairs
  "\udc00",
  "new\nline",
  'quote"',
  "%2e%2e%2f",
  "*",
  "x'; drop table conversations; --",
];

/** What every store has to do. `open` gives an empty one; each test closes its own. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps conversations`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("knows nothing of an unknown id", async () => {
      expect(await store.read("unknown")).to.equal(undefined);
      expect(await store.turns("unknown", 0, 10)).to.deep.equal([]);
      await store.remove("unknown");
      expect(await store.list(undefined, 10)).to.deep.equal({ ids: [], cursor: undefined });
    });

    it("creates at version 1 and counts on", async () => {
      expect(await store.append("a", 0, { state: { need: "loan" }, turn: turn(1) })).to.equal(true);
      expect(await store.read("a")).to.deep.equal({ version: 1, state: { need: "loan" } });
      expect(await store.append("a", 1, { state: { need: "grant" }, turn: turn(2) })).to.equal(true);
      expect(await store.read("a")).to.deep.equal({ version: 2, state: { need: "grant" } });
      expect(await store.turns("a", 0, 10)).to.deep.equal([turn(1), turn(2)]);
    });

    for (const [stored, expected] of [
      [0, 1], // not there yet
      [3, 0], // there, taken for new
      [3, 2], // one behind
      [3, 4], // ahead
      [3, -1],
      [3, Number.NaN],
    ] as const)
      it(`refuses a change to version ${expected} when ${stored} is stored, and changes nothing`, async () => {
        await appendTurns(store, "a", stored);
        const before = await store.read("a");
        expect(await store.append("a", expected, { state: "other", turn: turn(expected + 1) })).to.equal(
          false,
        );
        expect(await store.read("a")).to.deep.equal(before);
        expect(await store.turns("a", 0, 10)).to.have.length(stored);
      });

    for (const stored of [0, 5])
      it(`lets one of fifty concurrent changes to version ${stored} win`, async () => {
        await appendTurns(store, "a", stored);
        const won = await Promise.all(
          Array.from({ length: 50 }, (_, n) =>
            store.append("a", stored, { state: n, turn: turn(stored + 1, `from ${n}`) }),
          ),
        );
        expect(won.filter(Boolean)).to.have.length(1);
        const winner = won.indexOf(true);
        expect(await store.read("a")).to.deep.equal({ version: stored + 1, state: winner });
        expect(await store.turns("a", stored, 10)).to.deep.equal([turn(stored + 1, `from ${winner}`)]);
      });

    it("keeps concurrent changes to different conversations apart", async () => {
      const ids = Array.from({ length: 40 }, (_, n) => `conversation ${n}`);
      await Promise.all(ids.map((id) => appendTurns(store, id, 20)));
      for (const id of ids) expect(await store.turns(id, 18, 5)).to.deep.equal([turn(19), turn(20)]);
      expect([...(await allIds(store, 100))].sort()).to.deep.equal([...ids].sort());
    });

    describe("gives turns", () => {
      beforeEach(() => appendTurns(store, "a", 50));
      for (const [after, limit, numbers] of [
        [0, 3, [1, 2, 3]],
        [10, 2, [11, 12]],
        [15, 3, [16, 17, 18]],
        [47, 10, [48, 49, 50]],
        [49, 10, [50]],
        [50, 10, []],
        [1_000, 10, []],
        [0, 0, []],
      ] as const)
        it(`after ${after}, at most ${limit}`, async () => {
          expect((await store.turns("a", after, limit)).map((t) => t.turn)).to.deep.equal(numbers);
        });
      it("all, a page at a time", async () => {
        const numbers: number[] = [];
        for (let page = await store.turns("a", 0, 7); page.length > 0; ) {
          numbers.push(...page.map((t) => t.turn));
          page = await store.turns("a", numbers.length, 7);
        }
        expect(numbers).to.deep.equal(Array.from({ length: 50 }, (_, n) => n + 1));
      });
    });

    it("removes all trace, and only of that one", async () => {
      await appendTurns(store, "a", 40);
      await appendTurns(store, "b", 3);
      await store.remove("a");
      expect(await store.read("a")).to.equal(undefined);
      expect(await store.turns("a", 0, 10)).to.deep.equal([]);
      expect(await store.list(undefined, 10)).to.deep.equal({ ids: ["b"], cursor: undefined });
      expect(await store.append("a", 40, { state: 41, turn: turn(41) })).to.equal(false);
      await appendTurns(store, "a", 2);
      expect(await store.turns("a", 0, 10)).to.deep.equal([turn(1), turn(2)]);
      expect((await store.read("b"))?.version).to.equal(3);
    });

    it("takes any id for what it is", async () => {
      for (const id of hostileIds)
        expect(await store.append(id, 0, { state: { id }, turn: turn(1, id) })).to.equal(true);
      for (const id of hostileIds) {
        expect(await store.read(id)).to.deep.equal({ version: 1, state: { id } });
        expect(await store.turns(id, 0, 10)).to.deep.equal([turn(1, id)]);
      }
      expect([...(await allIds(store, 4))].sort()).to.deep.equal([...hostileIds].sort());
      for (const id of hostileIds) await store.remove(id);
      expect(await allIds(store, 4)).to.deep.equal([]);
    });

    for (const limit of [1, 7, 25, 26])
      it(`lists 25 conversations, ${limit} a page, each once`, async () => {
        const ids = Array.from({ length: 25 }, (_, n) => `conversation ${n}`);
        for (const id of ids) await appendTurns(store, id, 1);
        expect([...(await allIds(store, limit))].sort()).to.deep.equal([...ids].sort());
      });

    it("lists what is unfinished, and nothing else", async () => {
      const say = (id: string, version: number, unfinished?: boolean) =>
        store.append(id, version, {
          state: null,
          turn: turn(version + 1),
          ...(unfinished !== undefined && { unfinished }),
        });
      await say("plain", 0);
      for (const id of ["case", "closed", "forgotten", "spoken on", "lone \ud800"]) await say(id, 0, true);
      await say("spoken on", 1, true);
      await say("closed", 1, false);
      await store.remove("forgotten");
      expect(await store.append("plain", 7, { state: null, turn: turn(8), unfinished: true })).to.equal(
        false,
      );
      const ids: string[] = [];
      for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
        const page = await store.unfinished(cursor, 2);
        ids.push(...page.ids);
        cursor = page.cursor;
      }
      expect(ids.sort()).to.deep.equal(["case", "lone \ud800", "spoken on"]);
    });

    it("goes on listing behind a conversation that was removed", async () => {
      const ids = Array.from({ length: 9 }, (_, n) => `conversation ${n}`);
      for (const id of ids) await appendTurns(store, id, 1);
      const first = await store.list(undefined, 3);
      for (const id of first.ids) await store.remove(id);
      const second = await store.list(first.cursor, 9);
      expect([...first.ids, ...second.ids].sort()).to.deep.equal(ids);
    });

    const states: [what: string, state: unknown][] = [
      ["null", null],
      ["false", false],
      ["an empty text", ""],
      ["a list", [1, [2, [3]]]],
      ["text of all kinds", 'åäö æøå ÅÄÖ čđŋ 🧭 \u0000 \u2028 \ud800 "\\ \n\r\t </script> e\u0301'],
      ["numbers at the edges", [0, 0.1, -1e300, Number.MAX_SAFE_INTEGER, 1e-7]],
      ["keys with a meaning in JavaScript", JSON.parse('{"__proto__":{"a":1},"constructor":2,"":3}')],
      ["two megabytes", { text: "ø".repeat(1_000_000) }],
    ];
    for (const [what, state] of states)
      it(`keeps a state that is ${what} to the letter`, async () => {
        await appendTurns(store, "a", 1);
        for (const version of [1, 2])
          expect(
            await store.append("a", version, { state, turn: turn(version + 1, JSON.stringify(state)) }),
          ).to.equal(true);
        const stored = await store.read("a");
        expect(JSON.stringify(stored)).to.equal(JSON.stringify({ version: 3, state }));
        expect(await store.turns("a", 2, 1)).to.deep.equal([turn(3, JSON.stringify(state))]);
      });

    it("shares nothing with its callers", async () => {
      const state = { facts: ["a"] };
      const said = turn(1);
      await store.append("a", 0, { state, turn: said });
      state.facts.push("b");
      for (const read of [await store.read("a"), await store.read("a")]) {
        expect(read).to.deep.equal({ version: 1, state: { facts: ["a"] } });
        Object.assign(read ?? {}, { version: 7 });
        Object.assign(read?.state ?? {}, { facts: [] });
      }
    });
  });
}
