import { readState } from "../../src/conversation-state.ts";
import { isHelpWord, isStopWord } from "../../src/dialogue/handoff/floor-words.ts";
import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import { type Case, type CaseState, hasFloor, isOpen, mayFollow } from "../../src/domain/handoff/case.ts";
import type { Change, Store } from "../../src/ports.ts";

/** When a store dies: before it saves, or after, with nobody told. */
export type Death = "before" | "after";

/** A store with a witness: what it saves is looked at, and it can die over the next save. */
export interface WitnessedStore extends Store {
  /** The next save fails so, once; none for undefined. */
  death: Death | undefined;
  /** What should never have been saved, in words. */
  readonly wrongs: string[];
}

/** Watches all that is saved of conversations: who speaks, who is told, and whether somebody will act. */
export function witnessed(store: Store, advisers: readonly Adviser[]): WitnessedStore {
  const cases = new Map<string, Case | null>();
  const choices = new Map<string, readonly string[]>();
  const watched: WitnessedStore = {
    ...store,
    death: undefined,
    wrongs: [],
    async append(id: string, expected: number, change: Change): Promise<boolean> {
      const { death } = watched;
      watched.death = undefined;
      if (death === "before") throw new Error("killed before it was saved");
      const isSaved = await store.append(id, expected, change);
      if (isSaved) {
        const { conversation } = readState(change.state);
        const before = cases.get(id) ?? null;
        const offered = choices.get(id) ?? [];
        for (const wrong of wrongsOf(before, conversation.case, change, offered, advisers))
          watched.wrongs.push(`${id}, turn ${change.turn.turn}: ${wrong}`);
        cases.set(id, conversation.case);
        choices.set(
          id,
          conversation.choices.map(({ label, means }) => `${means}|${label}`),
        );
      }
      if (death === "after") throw new Error("killed after it was saved");
      return isSaved;
    },
  };
  return watched;
}

/** What an adviser's silence lets a company choose. */
const awayChoices = ["do=case-wait", "do=case-call-back", "do=case-to-bot"];

function* wrongsOf(
  before: Case | null,
  after: Case | null,
  { turn }: Change,
  choices: readonly string[],
  advisers: readonly Adviser[],
): Generator<string> {
  const bot = turn.replies.filter(({ adviser }) => adviser === undefined);
  const voices = turn.replies.flatMap(({ adviser }) => adviser ?? []);
  const isSame = before !== null && before.id === after?.id;
  if (before !== null && isOpen(before) && !isSame) yield `the open case ${before.id} is gone`;
  if (isSame && before.state !== after.state) {
    // What the company sends is requested and offered in one step.
    const isSent = before.state === "draft" && after.events.some(({ what }) => what === "requested");
    const next: readonly CaseState[] = mayFollow[isSent ? "requested" : before.state];
    if (!next.includes(after.state)) yield `${before.state} became ${after.state}`;
  }
  if (isSame && before.state === "taken" && after.state === "taken" && before.adviser !== after.adviser)
    yield `${after.adviser} took what ${before.adviser} had`;

  // Never two voices.
  const isFloor = hasFloor(before);
  const nameOf = (id: string | null) => advisers.find((one) => one.id === id)?.name;
  if (voices.some((name) => !isFloor || name !== nameOf(before.adviser)))
    yield `${voices} spoke without the floor`;
  if (isFloor && turn.heard !== null && bot.length > 0 && !mayAnswer(turn.heard.text, choices))
    yield `the bot answered "${turn.heard.text}", said to an adviser`;
  if (isFloor && turn.heard === null && hasFloor(after) && bot.length > 0 && !isAwayNotice(before, after))
    yield `the bot spoke while an adviser has the floor`;

  // Never none.
  if (!isFloor && turn.heard !== null && bot.length === 0) yield `"${turn.heard.text}" was not answered`;
  if (isFloor !== hasFloor(after) && bot.length === 0) yield "the floor changed, and nobody said so";
  if (before !== null && isOpen(before) && !(after !== null && isOpen(after)) && bot.length === 0)
    yield "a case ended, and nobody said so";
  if (after !== null && isOpen(after)) yield* untended(after, advisers);
}

function mayAnswer(text: string, choices: readonly string[]): boolean {
  if (isStopWord(text) || isHelpWord(text)) return true;
  return awayChoices.some((means) => choices.includes(`${means}|${text}`));
}

function isAwayNotice(before: Case, after: Case): boolean {
  const isOver = !after.timers.some(({ does }) => does === "away");
  return isOver && before.timers.some(({ does }) => does === "away");
}

/** An open case has somebody who can act, and what was promised has its timer. */
function* untended(one: Case, advisers: readonly Adviser[]): Generator<string> {
  const has = (does: string, at?: string | null) =>
    one.timers.some((timer) => timer.does === does && (at === undefined || timer.at === at));
  if (one.state === "offered" && !has("lapse", one.promise)) yield "what was promised has no timer";
  if (one.state === "offered" && one.offeredTo.length === 0) yield "it is offered to nobody";
  if (one.state === "taken" && one.waitingSince !== null && !has("lapse"))
    yield "a company waits, and nothing will happen";
  if (one.state === "taken" && one.waitingSince === null && !has("rest"))
    yield "nobody waits, and it goes on for ever";
  if (one.state === "returned" && one.promise !== null && !has("call-back"))
    yield "a call was promised and has no timer";
  const someone = [...one.offeredTo, ...(one.adviser === null ? [] : [one.adviser])];
  if (!someone.some((id) => advisers.some((adviser) => adviser.id === id)) && one.timers.length === 0)
    yield "nobody can act, and nothing will happen";
}
