import { expect } from "chai";
import { outcomes, refusalReasons } from "../../src/domain/handoff/case.ts";
import type { Result } from "../../src/domain/result.ts";
import type { DeskRefusal, Viewer } from "../../src/ports.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import type { Office } from "../real-bot.ts";

/** Two advisers who can take any case: one in each country. */
export const chatAdvisers = [
  adviser("no", {
    name: "Demo adviser",
    actor: "innovasjon-norge",
    places: ["NO"],
    locales: ["nb", "nn", "en"],
  }),
  adviser("se", { name: "Demo adviser", actor: "almi", places: ["SE"], locales: ["sv", "en"] }),
];

/**
 * Plays a line of the adviser: words are said to the company; `[take]`, `[give back]`, `[call back]`, `[close helped]`
 * and `[refuse no-time]` are done at the desk. `wait: 20 minutes|3 days` moves the clock and lets the timers strike.
 */
export async function adviserDoes(
  office: Office,
  conversation: string,
  id: string,
  who: "adviser" | "wait",
  text: string,
): Promise<void> {
  if (who === "wait") return await wait(office, text);
  const one = office.cases.in(conversation).at(-1)?.case;
  expect(one, "there is no case: let the company send it first").to.not.equal(undefined);
  const caseId = one?.id ?? "";
  const viewer: Viewer = { adviser: one?.adviser ?? one?.offeredTo[0] ?? "", locale: "en" };
  const done = await act(office, viewer, caseId, id, text);
  expect(done, `adviser: ${text}`).to.deep.equal({ ok: true, value: null });
}

async function act(
  { desk }: Office,
  viewer: Viewer,
  caseId: string,
  id: string,
  text: string,
): Promise<Result<null, DeskRefusal>> {
  const [, what, which] = /^\[([a-z ]+?)(?: ([a-z-]+))?\]$/.exec(text.replace(" back", "-back")) ?? [];
  switch (what ?? /^\[(.+)\]$/.exec(text.replace(" back", "-back"))?.[1]) {
    case undefined:
      return await desk.say(viewer, caseId, id, text);
    case "take":
      return await desk.take(viewer, caseId);
    case "give-back":
      return await desk.giveBack(viewer, caseId, false);
    case "call-back":
      return await desk.giveBack(viewer, caseId, true);
    case "close":
      return await desk.close(viewer, caseId, outcomes.find((known) => known === which) ?? "helped", "");
    case "refuse":
      return await desk.refuse(
        viewer,
        caseId,
        refusalReasons.find((known) => known === which) ?? "other",
        "",
      );
    default:
      throw new Error(`an adviser cannot ${text}: see test/dialogue/chat-adviser.ts`);
  }
}

async function wait({ clock, clocks }: Office, text: string): Promise<void> {
  const [, count, unit] = /^(\d+) (minutes?|days?)$/.exec(text) ?? [];
  const minutes = Number(count) * (unit?.startsWith("day") ? 24 * 60 : 1);
  clock.at = new Date(Date.parse(clock.at) + minutes * 60_000).toISOString();
  await clocks.look();
}
