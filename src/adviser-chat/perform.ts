import { closeness } from "../domain/handoff/adviser.ts";
import { idFromChat } from "../domain/handoff/adviser-news.ts";
import { passTargets } from "../domain/handoff/pass-targets.ts";
import type { Result } from "../domain/result.ts";
import type { CaseView, DeskAction, DeskRefusal, Directory, Reply } from "../ports.ts";
import type { Pressed } from "./buttons.ts";
import { type Button, longestNote } from "./card.ts";
import { casesCard } from "./case-cards.ts";
import { backCard, closeCard, mostTargets, passCard, refusalCard } from "./choice-cards.ts";
import type { Codes } from "./connecting.ts";
import type { Listener, TalkParts } from "./talks.ts";

export interface PerformParts extends TalkParts {
  readonly directory: Directory;
  readonly codes: Codes;
}

/**
 * Does what a button asks for, if the desk lets this adviser. How a case went on is told by the outbox, in order with
 * what is said; the answer here is what has to be chosen next, or why something was not done.
 *
 * @param message the channel's id of the press
 */
export async function perform(
  { asked, to: target, note }: Pressed,
  message: string,
  to: Listener,
  parts: PerformParts,
): Promise<readonly Reply[]> {
  const { desk, directory } = parts;
  const { viewer, say } = to;
  const act = async (done: Promise<Result<null, DeskRefusal>>) =>
    answerTo(await done, caseOf(asked), to, parts);
  switch (asked.do) {
    case "take": {
      if (to.talks().some(({ id }) => id === asked.case)) return await speakWith(asked.case, to, directory);
      return await act(moving(asked.case, to, directory, () => desk.take(viewer, asked.case)));
    }
    case "switch":
      return await speakWith(asked.case, to, directory);
    case "not-for-me":
      return await choosing(asked.case, "refuse", to, parts, (view) => refusalCard(view, to));
    case "refuse": {
      const refused = await desk.refuse(viewer, asked.case, asked.reason, "");
      return refused.ok ? [{ text: say("desk:done.refuse") }] : answerTo(refused, asked.case, to, parts);
    }
    case "ask-close":
      return await askClose(asked.case, to, parts);
    case "close":
      return await act(
        leaving(asked.case, to, directory, () => desk.close(viewer, asked.case, asked.outcome, "")),
      );
    case "ask-pass":
      return await askPass(asked.case, to, parts);
    case "pass-on":
      if (target === undefined) return [{ text: say("teams:noTarget") }];
      if (note.length > longestNote) return [{ text: say("desk:refusal.too-long") }];
      return await act(
        leaving(asked.case, to, directory, () => desk.passOn(viewer, asked.case, target, note)),
      );
    case "ask-back":
      return await askBack(asked.case, to, parts);
    case "give-back": {
      const isCall = asked.how === "call";
      return await act(leaving(asked.case, to, directory, () => desk.giveBack(viewer, asked.case, isCall)));
    }
    case "say":
      return await speak(asked.text, asked.case, message, to, parts);
    case "cases":
      return [listOf(to)];
    case "disconnect":
      await parts.codes.disconnect(to.adviser.id);
      return [{ text: say("teams:disconnected") }];
  }
}

/** Says something to a company; a word that did not reach it is told of. */
export async function speak(
  text: string,
  caseId: string,
  message: string,
  to: Listener,
  parts: PerformParts,
): Promise<readonly Reply[]> {
  const said = await parts.desk.say(to.viewer, caseId, idFromChat(message), text);
  if (said.ok) return [];
  const [why] = await answerTo(said, caseId, to, parts);
  return [{ text: to.say("teams:notSent", { why: why?.text ?? "" }) }];
}

/** What they have, to choose from; said plainly when it is nothing. */
export function listOf(to: Listener): Reply {
  if (to.mine().length === 0) return { text: to.say("desk:list.none.mine") };
  return casesCard(to.say("desk:list.mine"), to);
}

export function askClose(id: string, to: Listener, parts: PerformParts, ...more: readonly Button[]) {
  return choosing(id, "close", to, parts, (view) => closeCard(view, to, undefined, ...more));
}

export function askBack(id: string, to: Listener, parts: PerformParts, ...more: readonly Button[]) {
  return choosing(id, "give-back", to, parts, (view) => backCard(view, to, ...more));
}

export function askPass(id: string, to: Listener, parts: PerformParts, ...more: readonly Button[]) {
  return choosing(id, "pass-on", to, parts, (view) => {
    const { directory, knowledge, cases } = parts;
    const place = cases.find(id)?.case.place;
    const all = directory.all();
    const near = all.filter((one) => place !== undefined && closeness(one.places, place) > 0);
    const shown = all.length < mostTargets / 2 ? all : near;
    return passCard(
      view,
      passTargets(to.adviser.id, to.locale, shown, knowledge.current().actors),
      to,
      ...more,
    );
  });
}

/** A card about a case, for whoever may do that with it. */
async function choosing(
  id: string,
  action: DeskAction,
  to: Listener,
  parts: PerformParts,
  card: (view: CaseView) => Reply,
): Promise<readonly Reply[]> {
  const seen = await parts.desk.open(to.viewer, id);
  if (!seen.ok) return await answerTo(seen, id, to, parts);
  if (seen.value.may.includes(action)) return [card(seen.value)];
  const isOthers = seen.value.state === "taken" && !seen.value.isMine;
  const because = isOthers ? (action === "refuse" ? "already-taken" : "not-yours") : "not-open";
  return await answerTo({ ok: false, because }, id, to, parts);
}

async function answerTo(
  done: Result<unknown, DeskRefusal>,
  id: string | undefined,
  to: Listener,
  { desk }: PerformParts,
): Promise<readonly Reply[]> {
  if (done.ok) return [];
  if (done.because === "not-found") return [{ text: to.say("desk:refusal.not-found.text") }];
  if (done.because === "already-taken") {
    const seen = await desk.open(to.viewer, id ?? "");
    if (seen.ok && seen.value.adviser !== null)
      return [{ text: to.say("desk:refusal.already-takenBy", { name: seen.value.adviser }) }];
  }
  return [{ text: to.say(`desk:refusal.${done.because}`) }];
}

/** From now on their words go to that company. */
async function speakWith(id: string, to: Listener, directory: Directory): Promise<readonly Reply[]> {
  const row = to.talks().find((one) => one.id === id);
  if (row === undefined) return [{ text: to.say("desk:refusal.not-yours") }];
  await point(to.adviser.id, id, directory);
  return [{ text: to.say("teams:now", { name: to.nameOf(row) }) }];
}

/** A step after which their words go to the company of that case. */
async function moving<T extends Result<null, DeskRefusal>>(
  current: string | null,
  to: Listener,
  directory: Directory,
  step: () => Promise<T>,
): Promise<T> {
  const before = to.adviser.teams?.current ?? null;
  // First, so that what is told of the step finds it so; if nothing comes of it, nothing has been written meanwhile.
  await point(to.adviser.id, current, directory);
  const done = await step();
  if (!done.ok) await point(to.adviser.id, before, directory);
  return done;
}

/** A step that ends a talk: when one other is left, their words go there next, and they are told so. */
async function leaving(
  id: string,
  to: Listener,
  directory: Directory,
  step: () => Promise<Result<null, DeskRefusal>>,
): Promise<Result<null, DeskRefusal>> {
  if (to.current()?.id !== id) return await step();
  const [next, ...more] = to.talks().filter((one) => one.id !== id);
  return await moving(next === undefined || more.length > 0 ? null : next.id, to, directory, step);
}

/** Remembers whose company hears what they write. */
export async function point(adviser: string, current: string | null, directory: Directory): Promise<void> {
  await directory.change(adviser, (found) =>
    found?.teams == null || found.teams.current === current
      ? found
      : { ...found, teams: { ...found.teams, current } },
  );
}

function caseOf(asked: Pressed["asked"]): string | undefined {
  return "case" in asked ? asked.case : undefined;
}
