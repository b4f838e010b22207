import type { CaseIndex, Indexed } from "./case-index.ts";
import { allowed, maySee, whyNot } from "./desk/access.ts";
import { askedBy, goFurther, type Search } from "./desk/further.ts";
import { lists } from "./desk/lists.ts";
import { rowOf, type Seen, viewOf } from "./desk/show.ts";
import { type Step, type StepParts, takeStep } from "./desk/step.ts";
import { askPhone, tellClosed, tellGivenBack, tellPassedOn, tellTaken } from "./dialogue/handoff/notices.ts";
import { createVoice } from "./dialogue/voice.ts";
import type { Adviser } from "./domain/handoff/adviser.ts";
import { offered } from "./domain/handoff/asking.ts";
import { type Case, hasFloor } from "./domain/handoff/case.ts";
import type { Roster } from "./domain/handoff/ladder.ts";
import { silenceBorne } from "./domain/handoff/search.ts";
import { addNote, adviserSpoke, close, giveBack, letGo, refuse, take } from "./domain/handoff/taking.ts";
import { workingDaysAfter } from "./domain/handoff/working-time.ts";
import { mask } from "./domain/mask.ts";
import { no, ok, type Result } from "./domain/result.ts";
import type { Desk, DeskAction, DeskRefusal, Live, Log, Viewer } from "./ports.ts";

export interface DeskParts extends StepParts {
  readonly cases: CaseIndex;
  readonly handoff: { readonly promiseDays: number; roster(): Roster };
  readonly live: Live;
  readonly log: Log;
}

/** Longest text that an adviser says or notes at once, in UTF-16 units; what is longer is cut. */
const longestText = 8000;
/** Working days after which the company is asked whether it helped. */
const askAfterDays = 5;
/** Working days without a word of either side after which the bot has the floor again. */
const restAfterDays = 5;
/** Most rows of a list. */
const mostRows = 200;
/** Texts that an adviser can send with one press, by the end of their key in `locales/<locale>/case.json`. */
const readyAnswers = ["hello", "reading", "moreAbout", "callYou", "sendPapers", "passing", "goodLuck"];

/** The advisers' side: what they see of the cases, and what they do to them. Every call is checked against who calls. */
export function createDesk(parts: DeskParts): Desk {
  const { cases, conversations, texts, knowledge, handoff, live, log } = parts;

  const adviserOf = ({ adviser }: Viewer) => handoff.roster().advisers.find(({ id }) => id === adviser);

  const searchAt = (now: Date): Search => ({
    roster: handoff.roster(),
    promiseDays: handoff.promiseDays,
    knowledge: knowledge.current(),
    now,
  });

  const promiseFor = (one: Case, now: Date, days = handoff.promiseDays) =>
    workingDaysAfter(now, days, one.place.country, handoff.roster().holidays);

  function seenBy(viewer: Viewer): Seen {
    return {
      viewer,
      voice: createVoice(texts, knowledge.current(), viewer.locale),
      nameOf: (id) => handoff.roster().advisers.find((one) => one.id === id)?.name ?? id,
    };
  }

  /** A case that the viewer may see. */
  function visible(
    viewer: Viewer,
    id: string,
  ): { readonly who: Adviser; readonly found: Indexed } | undefined {
    const who = adviserOf(viewer);
    const found = cases.find(id);
    return who !== undefined && found !== undefined && maySee(who, found.case) ? { who, found } : undefined;
  }

  /** Checks again inside the change what may have changed since the page was drawn. */
  async function act(
    viewer: Viewer,
    id: string,
    action: DeskAction,
    decide: (one: Case, who: Adviser, now: Date) => Result<Omit<Step, "id">, DeskRefusal>,
    messageId?: string,
  ): Promise<Result<null, DeskRefusal>> {
    const who = adviserOf(viewer);
    if (who === undefined) return no("not-found");
    const sentId = messageId === undefined ? undefined : `adviser:${who.id}:${messageId}`;
    const result = await takeStep<Result<null, DeskRefusal>>(parts, id, (one, said, now) => {
      if (one === undefined) return { result: no("not-found") };
      // Sent once more because the answer to the first was lost: done is done, whatever came after.
      if (sentId !== undefined && said(sentId)) return { result: ok(null) };
      if (action === "take" && hasFloor(one) && one.adviser === who.id) return { result: ok(null) };
      if (!maySee(who, one) || !allowed(who, one).includes(action))
        return { result: whyNot(one, who, action) };
      const done = decide(one, who, now);
      if (!done.ok) return { result: done };
      return {
        step: { ...done.value, ...(sentId !== undefined && { id: sentId }) },
        result: ok(null),
      };
    });
    log.info({ case: id, adviser: who.id, action, done: result.ok || result.because }, "desk");
    return result;
  }

  return {
    cases(viewer, list) {
      const who = adviserOf(viewer);
      if (who === undefined || (list === "region" && who.role !== "lead")) return [];
      const seen = seenBy(viewer);
      return [...cases.all()]
        .map(({ case: one }) => one)
        .filter((one) => lists[list].has(one, who) && maySee(who, one))
        .sort(lists[list].order)
        .slice(0, mostRows)
        .map((one) => rowOf(one, seen));
    },

    async open(viewer, id) {
      const see = visible(viewer, id);
      if (see === undefined) return no("not-found");
      const { who, found } = see;
      const isAgreed = found.case.shared?.hasEarlier === true;
      const earlier = cases
        .in(found.conversation)
        .filter((one) => isAgreed && one.case.id !== id && maySee(who, one.case));
      return ok(await viewOf(found, earlier, allowed(who, found.case), seenBy(viewer), conversations, live));
    },

    take: (viewer, id) =>
      act(viewer, id, "take", (one, who, now) => {
        const taken = take(one, who.id, silenceBorne(handoff.roster(), one, now), now);
        if (!taken.ok) return taken;
        const after = { ...taken.value, office: who.actor };
        // What the bot had asked is not answered by what is now said to an adviser.
        return ok({ case: after, says: [tellTaken(after, who.name)], changes: { pending: null } });
      }),

    refuse: (viewer, id, reason, note) =>
      act(viewer, id, "refuse", (one, who, now) => {
        const refused = refuse(one, who.id, reason, clean(note), now);
        if (!refused.ok) return refused;
        const isThere = (asked: string) => handoff.roster().advisers.some((other) => other.id === asked);
        if (refused.value.offeredTo.some(isThere)) return ok({ case: refused.value });
        return ok(goFurther(refused.value, "bot", tellPassedOn, searchAt(now)));
      }),

    say: (viewer, id, messageId, text) =>
      act(
        viewer,
        id,
        "say",
        (one, who, now) => {
          const said = clean(text);
          if (said === "") return no("empty");
          const after = adviserSpoke(one, promiseFor(one, now, restAfterDays), now);
          return ok({ case: after, relayed: { text: said, adviser: who.name } });
        },
        messageId,
      ),

    passOn: (viewer, id, to, note) =>
      act(viewer, id, "pass-on", (one, who, now) => {
        const asked = askedBy(to, one, who, searchAt(now));
        if (asked === undefined) return no("nobody-there");
        const ids = asked.advisers.map((other) => other.id);
        const passed = letGo(one, who.id, ids, clean(note), now);
        const after = offered(passed, asked, promiseFor(one, now), `adviser:${who.id}`, now);
        return ok({ case: after, says: [tellPassedOn(after)] });
      }),

    giveBack: (viewer, id, callBack) =>
      act(viewer, id, "give-back", (one, who, now) => {
        const after = giveBack(one, `adviser:${who.id}`, callBack ? promiseFor(one, now) : undefined, now);
        const isAsked = callBack && askPhone(after).length > 0;
        return ok({
          case: after,
          says: [tellGivenBack(after, who.name)],
          ...(isAsked && { changes: { pending: { ask: "contact-phone", missed: 0 } } }),
        });
      }),

    close: (viewer, id, outcome, note) =>
      act(viewer, id, "close", (one, who, now) => {
        const closed = close(one, who.id, outcome, clean(note), promiseFor(one, now, askAfterDays), now);
        return closed.ok ? ok({ case: closed.value, says: [tellClosed(who.name)] }) : closed;
      }),

    note: (viewer, id, note) =>
      act(viewer, id, "note", (one, who, now) => {
        const written = clean(note);
        return written === "" ? no("empty") : ok({ case: addNote(one, who.id, written, now) });
      }),

    typing(viewer, id) {
      const see = visible(viewer, id);
      if (see !== undefined && allowed(see.who, see.found.case).includes("say"))
        live.typing(see.found.conversation, "adviser");
    },

    readyAnswers: (locale) => readyAnswers.map((id) => ({ id, text: texts.say(locale, `case:ready.${id}`) })),

    watch(viewer, listener) {
      const sees = (one: Indexed | undefined) => {
        const who = adviserOf(viewer);
        return who !== undefined && one !== undefined && maySee(who, one.case);
      };
      const ends = [
        cases.onChange((id, now, before) => {
          if (sees(now) || sees(before)) listener({ id, isTyping: false });
        }),
        live.onEvent((event) => {
          if (event.type === "typing" && event.who === "adviser") return;
          for (const one of cases.in(event.conversation))
            if (one.case.state === "taken" && one.case.adviser === viewer.adviser)
              listener({ id: one.case.id, isTyping: event.type === "typing" });
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** What a person wrote, as it is kept: no numbers that identify somebody, no control characters. */
function clean(text: string): string {
  return mask(
    text
      .replace(/[^\P{Cc}\n\t]/gu, "")
      .trim()
      .slice(0, longestText),
  );
}
