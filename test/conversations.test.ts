import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import fc from "fast-check";
import { type Conversations, createConversations, type Decision } from "../src/conversations.ts";
import type { Store, Stored } from "../src/ports.ts";
import { memoryStore } from "../src/stores/memory.ts";
import { turn } from "./contracts/store.ts";

/** Adds a name to the list that a conversation is here, when `wait` is over. */
function add(name: string, wait: () => Promise<unknown>) {
  return async (stored: Stored | undefined): Promise<Decision<number>> => {
    const names = Array.isArray(stored?.state) ? stored.state : [];
    await wait();
    const version = (stored?.version ?? 0) + 1;
    return { change: { state: [...names, name], turn: turn(version, name) }, result: version };
  };
}

/** A store that answers when `wait` is over: what lies between two processes and their database. */
function slow(store: Store, wait: () => Promise<unknown>): Store {
  return {
    ...store,
    read: (id) => wait().then(() => store.read(id)),
    append: (id, expected, change) => wait().then(() => store.append(id, expected, change)),
  };
}

describe("conversations", () => {
  it("tell of what was saved, in order, and of nothing else", async () => {
    const conversations = createConversations(memoryStore());
    const told: unknown[] = [];
    const end = conversations.onSaved((id, change) => told.push([id, change?.state]));
    const none = async () => {};
    await Promise.all([conversations.change("a", add("x", none)), conversations.change("a", add("y", none))]);
    await conversations.change("a", async () => ({ result: "only looked" }));
    await conversations
      .change("a", () => Promise.reject(new Error("asked to fail")))
      .catch(() => told.push("failed"));
    await conversations.remove("a");
    end();
    await conversations.change("a", add("z", none));
    expect(told).to.deep.equal([["a", ["x"]], ["a", ["x", "y"]], "failed", ["a", undefined]]);
  });

  it("give the result of the change, and of looking without one", async () => {
    const conversations = createConversations(memoryStore());
    expect(
      await conversations.change(
        "a",
        add("x", async () => {}),
      ),
    ).to.equal(1);
    expect(await conversations.change("a", async (stored) => ({ result: stored?.state }))).to.deep.equal([
      "x",
    ]);
    expect(await conversations.read("a")).to.deep.equal({ version: 1, state: ["x"] });
    expect(await conversations.turns("a", 0, 10)).to.deep.equal([turn(1, "x")]);
    expect((await conversations.list(undefined, 10)).ids).to.deep.equal(["a"]);
  });

  it("read a conversation that they changed themselves no more, and notice when another process did", async () => {
    const store = memoryStore();
    let reads = 0;
    const counted: Store = {
      ...store,
      read(id) {
        reads++;
        return store.read(id);
      },
    };
    const [ours, theirs] = [createConversations(counted), createConversations(store)];
    const none = async () => {};
    const look = () => ours.change("a", async (stored) => ({ result: stored?.state }));
    for (const name of ["x", "y", "z"]) await ours.change("a", add(name, none));
    expect(reads).to.equal(1);
    await theirs.change("a", add("u", none));
    expect(await look()).to.deep.equal(["x", "y", "z", "u"]);
    await ours.change("a", add("v", none));
    await theirs.change("a", add("w", none));
    expect(await ours.change("a", add("last", none))).to.equal(7);
    await theirs.remove("a");
    expect(await look()).to.equal(undefined);
    expect(await ours.change("a", add("anew", none))).to.equal(1);
    expect(await look()).to.deep.equal(["anew"]);
  });

  it("take changes to one in the order of their calls, and let others pass", async () => {
    const conversations = createConversations(memoryStore());
    const order: string[] = [];
    const change = (id: string, name: string, ms: number) =>
      conversations
        .change(
          id,
          add(name, () => sleep(ms)),
        )
        .then(() => order.push(name));
    await Promise.all([change("a", "slow", 30), change("a", "quick", 0), change("b", "other", 5)]);
    expect(order).to.deep.equal(["other", "slow", "quick"]);
  });

  it("wait for a change that was itself waiting", async () => {
    const conversations = createConversations(memoryStore());
    let atWork = 0;
    const alone = () =>
      conversations.change("a", async () => {
        expect(++atWork).to.equal(1);
        await sleep(5);
        atWork--;
        return { result: undefined };
      });
    const first = alone();
    const second = alone();
    await first;
    await Promise.all([alone(), second]);
  });

  it("go on after a change that failed, of which nothing is saved", async () => {
    const conversations = createConversations(memoryStore());
    const failing = conversations.change("a", async () => {
      throw new Error("no such register");
    });
    const next = conversations.change(
      "a",
      add("x", async () => {}),
    );
    expect(await failing.catch((error: Error) => error.message)).to.equal("no such register");
    expect(await next).to.equal(1);
  });

  it("do not let a change under way bring back what was removed", async () => {
    const conversations = createConversations(memoryStore());
    const change = conversations.change(
      "a",
      add("x", () => sleep(10)),
    );
    await conversations.remove("a");
    await change;
    expect(await conversations.read("a")).to.equal(undefined);
  });

  it("give up, and say so, when others are always faster", async () => {
    const store = memoryStore();
    const conversations = createConversations({ ...store, append: async () => false });
    const error = await conversations
      .change(
        "a",
        add("x", async () => {}),
      )
      .catch((e: Error) => e.message);
    expect(error).to.include("changed by other processes 12 times");
  });

  it("try again on what another process saved", async () => {
    const store = memoryStore();
    const conversations = createConversations(store);
    let runs = 0;
    const version = await conversations.change("a", async (stored) => {
      if (runs++ < 3)
        await createConversations(store).change(
          "a",
          add(`other ${runs}`, async () => {}),
        );
      return await add("mine", async () => {})(stored);
    });
    expect(version).to.equal(4);
    expect((await store.read("a"))?.state).to.deep.equal(["other 1", "other 2", "other 3", "mine"]);
  });

  it("lose no change, whatever the order in which things happen", async () => {
    const changes = fc.array(
      fc.record({ process: fc.nat(1), id: fc.constantFrom("a", "b"), fails: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(changes, fc.scheduler(), async (asked, s) => {
        const step = () => s.schedule(Promise.resolve());
        const store = slow(memoryStore(), step);
        const processes: readonly Conversations[] = [createConversations(store), createConversations(store)];
        const done = asked.map(async ({ process, id, fails }, n) => {
          const wait = fails ? () => step().then(() => Promise.reject(new Error("asked to fail"))) : step;
          return await processes[process]?.change(id, add(`${n}`, wait)).catch(() => undefined);
        });
        const versions = await s.waitFor(Promise.all(done));
        for (const id of ["a", "b"]) {
          const expected = asked.flatMap((change, n) => (change.id === id && !change.fails ? [n] : []));
          const stored = await s.waitFor(store.read(id));
          expect(stored?.version ?? 0).to.equal(expected.length);
          const names = Array.isArray(stored?.state) ? stored.state.map(Number) : [];
          expect([...names].sort((a, b) => a - b)).to.deep.equal(expected);
          // Each caller got the version that its own change made, and calls in one process kept their order.
          for (const [at, n] of names.entries()) expect(versions[n]).to.equal(at + 1);
          for (const process of [0, 1]) {
            const own = names.filter((n) => asked[n]?.process === process);
            expect(own).to.deep.equal([...own].sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
