import { expect } from "chai";
import type { Actor } from "../src/domain/actor.ts";
import type { Log } from "../src/ports.ts";
import { warnOfStrangers } from "../src/warn-of-strangers.ts";
import { adviser } from "./domain/handoff/sample-adviser.ts";

const almi = {} as Actor;

describe("a setting that names somebody", () => {
  const table: readonly [lastResort: string | undefined, actor: string | undefined, told: string][] = [
    [undefined, undefined, ""],
    ["a", "almi", ""],
    ["nobody", "almi", "LOTS_LAST_RESORT"],
    ["a", "no-such-actor", "LOTS_WEBHOOKS"],
    ["nobody", "no-such-actor", "LOTS_LAST_RESORT LOTS_WEBHOOKS"],
  ];
  for (const [lastResort, actor, told] of table)
    it(`${lastResort} and ${actor}: ${told || "nothing to tell"}`, () => {
      const lines: string[] = [];
      const log = {
        warn: (_: unknown, text: string) => lines.push(text.split(" ")[0] ?? ""),
      } as unknown as Log;
      const webhooks = [{ url: "https://example.org/", secret: "x".repeat(32), actor }];
      warnOfStrangers(
        { lastResort, webhooks },
        { actors: new Map([["almi", almi]]) },
        { all: () => [adviser("a")] },
        log,
      );
      expect(lines.join(" ")).to.equal(told);
    });
});
