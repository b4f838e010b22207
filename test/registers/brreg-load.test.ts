import { expect } from "chai";
import type { LookUp } from "../../src/domain/register.ts";
import { small } from "./records.ts";
import { type Answer, serveRegister } from "./register-server.ts";

const number = small.organisasjonsnummer;

/** Both take seconds, and so they run side by side. */
describe("Enhetsregisteret under load", () => {
  let many: Awaited<ReturnType<typeof askMany>>;
  let slow: readonly {
    readonly end: LookUp;
    readonly took: number;
    readonly reasons: readonly unknown[];
  }[];
  before(async () => {
    [many, slow] = await Promise.all([askMany(), askSlow()]);
  });

  /** Fourteen numbers at once: twelve are asked for within five seconds, and two would come later. */
  async function askMany() {
    const numbers = Array.from({ length: 14 }, (_, i) => String(900_000_000 + i));
    const { register, asked } = await serveRegister(
      Object.fromEntries(
        numbers.map((one) => [`enheter/${one}`, [{ json: { ...small, organisasjonsnummer: one } }]]),
      ),
    );
    const began = performance.now();
    const ends = await Promise.all(
      numbers.map(async (one) => ({ end: await register.lookUp(one), took: performance.now() - began })),
    );
    return { ends, times: asked.map(({ at }) => at) };
  }

  async function askSlow() {
    const never: Answer = () => {};
    const halfway: Answer = (response) => {
      response.writeHead(200);
      response.write("{");
    };
    const cases = [
      { [`enheter/${number}`]: [never] },
      { [`enheter/${number}`]: [halfway] },
      { [`underenheter/${number}`]: [never] },
    ];
    return Promise.all(
      cases.map(async (answers) => {
        const { register, logged } = await serveRegister(answers);
        const began = performance.now();
        const end = await register.lookUp(number);
        return {
          end,
          took: performance.now() - began,
          reasons: logged.map(({ fields }) => fields.reason),
        };
      }),
    );
  }

  it("begins two calls a second", () => {
    expect(many.times).to.have.length(12);
    for (const [i, at] of many.times.entries()) {
      const twoBefore = many.times[i - 2];
      // Some leeway for the way through the machine.
      if (twoBefore !== undefined) expect(at - twoBefore).to.be.greaterThan(900);
    }
  });

  it("turns away at once whom it could not serve in time", () => {
    const away = many.ends.filter(({ end }) => end === "unavailable");
    expect(away).to.have.length(2);
    for (const { took } of away) expect(took).to.be.lessThan(1000);
    expect(many.ends.filter(({ end }) => typeof end === "object")).to.have.length(12);
  });

  it("waits five seconds for an answer and does not ask again", () => {
    for (const { end, took, reasons } of slow) {
      expect(end).to.equal("unavailable");
      expect(took).to.be.within(4900, 10_000);
      expect(reasons).to.deep.equal(["late"]);
    }
  });
});
