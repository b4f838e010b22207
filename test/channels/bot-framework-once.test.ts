import { assert } from "chai";
import { once } from "../../src/channels/bot-framework-once.ts";
import { TooSlow, within } from "../../src/channels/bot-framework-within.ts";

describe("work that is done once", () => {
  it("is not done again for ten minutes, and by nobody else meanwhile", async () => {
    let now = 0;
    let done = 0;
    const delivered = once(() => now);
    const work = async () => {
      done += 1;
      return true;
    };
    assert.deepEqual(await Promise.all([delivered.run("a", work), delivered.run("a", work)]), [true, true]);
    now = 9 * 60_000;
    await delivered.run("a", work);
    assert.equal(done, 1);
    await delivered.run("b", work);
    assert.equal(done, 2);
    now = 10 * 60_000;
    await delivered.run("a", work);
    assert.equal(done, 3);
  });

  it("may be tried again when it came to nothing", async () => {
    const delivered = once();
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries === 1) throw new Error("no line");
      return tries === 3;
    };
    const failed = await Promise.allSettled([delivered.run("a", work), delivered.run("a", work)]);
    assert.deepEqual(
      failed.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    assert.isFalse(await delivered.run("a", work));
    assert.isTrue(await delivered.run("a", work));
    assert.isTrue(await delivered.run("a", work));
    assert.equal(tries, 3);
  });

  it("takes no more memory however much there is of it", async () => {
    const delivered = once(() => 0);
    let done = 0;
    const work = async () => {
      done += 1;
      return true;
    };
    for (let i = 0; i < 20_001; i += 1) await delivered.run(`${i}`, work);
    await delivered.run("20000", work);
    assert.equal(done, 20_001);
    await delivered.run("0", work);
    assert.equal(done, 20_002);
  });
});

describe("waiting for so long", () => {
  it("gives what came in time, and what went wrong in time", async () => {
    assert.equal(await within(1000, Promise.resolve(5)), 5);
    const failure = await within(1000, Promise.reject(new Error("no"))).catch((error: unknown) => error);
    assert.equal((failure as Error).message, "no");
  });

  it("gives up, and does not mind how it ended", async () => {
    let fail: (error: Error) => void = () => {};
    const never = new Promise((_, reject) => {
      fail = reject;
    });
    assert.instanceOf(await within(5, never).catch((error: unknown) => error), TooSlow);
    fail(new Error("much later"));
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
});
