/**
 * What a full desk costs: `npm run bench:desk [cases]` (5,000 that wait, and as many that ended). The first rows of the
 * waiting list are to come within 200 ms on the server, and of 50 advisers who take one case at once, one gets it.
 * Exits with 1 when either is missed.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changeOf } from "../../src/conversation-state.ts";
import { newConversation } from "../../src/domain/conversation.ts";
import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import { offered, requested, withdrawn } from "../../src/domain/handoff/asking.ts";
import { draftCase } from "../../src/domain/handoff/case.ts";
import type { Store } from "../../src/ports.ts";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { realOffice, realParts, today } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";

const many = Number(process.argv[2] ?? 5_000);
const advisers = Array.from({ length: 50 }, (_, n) => adviser(`n${n}`, { actor: "almi", places: ["SE"] }));
const shared = { facts: {}, notKnown: [], offers: [], hasTranscript: true };
const place = { country: "SE", county: "SE-18", municipality: "SE-1885" } as const;
let missed = 0;

function row(name: string, value: string, isMet?: boolean): void {
  if (isMet === false) missed++;
  console.log(
    `${name.padEnd(60)}${value.padStart(12)}${isMet === undefined ? "" : isMet ? "  met" : "  missed"}`,
  );
}

/** Saves a conversation with a case that was asked for so many minutes before today's noon, and waits or has ended. */
async function save(store: Store, n: number, asked: readonly Adviser[]): Promise<void> {
  const at = new Date(Date.parse(`${today}T12:00:00Z`) - n * 60_000);
  const draft = draftCase(`case-${n}`, { need: "loan", place, locale: "sv", actor: "almi" }, at);
  const promise = new Date(at.getTime() + 10 * 86_400_000);
  const rung = { rung: "actor", office: "almi", advisers: asked } as const;
  const one = offered(requested(draft, shared, draft.contact, at), rung, promise, "bot", at);
  const conversation = {
    ...newConversation("sv", at.toISOString()),
    turn: 1,
    case: n % 2 === 0 ? one : withdrawn(one, at),
  };
  const turn = { turn: 1, at: at.toISOString(), heard: null, locale: "sv", replies: [] };
  await store.append(`c${n}`, 0, changeOf({ conversation, recent: [] }, turn));
}

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const folder = await mkdtemp(join(tmpdir(), "lots-bench-desk-"));
try {
  const store = await lowdbStore(folder, silent);
  for (let n = 0; n < many * 2; n++) await save(store, n, advisers);
  await realParts();
  const clock = { at: `${today}T12:00:00Z` };
  const started = performance.now();
  const { desk, cases, clocks } = await realOffice(advisers, { store, clock });
  row(`the cases of ${many * 2} conversations, read at the start`, ms(performance.now() - started));

  const viewer = { adviser: "n0", locale: "sv" };
  const first = await time(() => desk.cases(viewer, "waiting"));
  row(`first rows of the waiting list, ${many} waiting`, ms(first), first < 200);
  const again: number[] = [];
  for (let n = 0; n < 9; n++) again.push(await time(() => desk.cases(viewer, "waiting")));
  row("  the middle of nine times after", ms(again.sort((a, b) => a - b)[4] ?? 0));
  row("the list of what ended", ms(await time(() => desk.cases(viewer, "ended"))));
  row("one case, with its transcript", ms(await time(() => desk.open(viewer, "case-0"))));
  row("a look at all clocks, with nothing due", ms(await time(() => clocks.look())));

  let winners = 0;
  let told = 0;
  const taking = await time(async () => {
    const results = await Promise.all(
      advisers.map(({ id }) => desk.take({ adviser: id, locale: "sv" }, "case-0")),
    );
    winners = results.filter(({ ok }) => ok).length;
    told = results.filter((result) => !result.ok && result.because === "already-taken").length;
  });
  row(
    `one case, taken by ${advisers.length} at once: ${winners} has it, ${told} are told`,
    ms(taking),
    winners === 1 && told === 49,
  );

  const spread = await time(() =>
    Promise.all(advisers.map(({ id }, n) => desk.take({ adviser: id, locale: "sv" }, `case-${(n + 1) * 2}`))),
  );
  const taken = [...cases.all()].filter(({ case: one }) => one.state === "taken").length;
  row(
    `${advisers.length} cases, taken by one adviser each: ${taken - winners} taken`,
    ms(spread),
    taken - winners === 50,
  );
  await store.close();
} finally {
  await rm(folder, { recursive: true });
}
process.exitCode = missed > 0 ? 1 : 0;
