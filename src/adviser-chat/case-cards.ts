import type { CaseRow, CaseView, Reply } from "../ports.ts";
import { type Button, cardReply, type Section } from "./card.ts";
import type { Listener } from "./talks.ts";

/** How much of a transcript is shown: the last lines, each so long. */
const lastLines = 6;
const longestLine = 300;
/** Most buttons on a card that Teams shows without a menu. */
const mostButtons = 6;

/** A case that waits for somebody. */
export function offerCard(what: "offered" | "reminded", view: CaseView, to: Listener): Reply {
  const { say } = to;
  return cardReply({
    locale: to.locale,
    title: say(`teams:title.${what}`, aboutOf(view)),
    sections: [{ lines: promiseOf(view, to) }, ...factsOf(view, to)],
    buttons: [
      { label: say("teams:button.take"), asks: { do: "take", case: view.id }, isMain: true },
      ...(view.may.includes("refuse")
        ? [{ label: say("desk:act.refuse"), asks: { do: "not-for-me", case: view.id } } as const]
        : []),
      ...to.deskButton(view.id),
    ],
  });
}

/** A case that the adviser has taken: who it is, what is known, how the talk went so far, and what to do. */
export function talkCard(title: string, hints: readonly string[], view: CaseView, to: Listener): Reply {
  return cardReply({
    locale: to.locale,
    title,
    sections: [
      { lines: hints },
      { heading: to.say("desk:case.contact"), lines: contactOf(view, to) },
      ...factsOf(view, to),
      { heading: to.say("desk:talk.heading"), lines: lastOf(view, to) },
    ],
    buttons: [
      ...(to.current()?.id === view.id ? [] : [switchButton(view.id, to)]),
      { label: to.say("teams:button.close"), asks: { do: "ask-close", case: view.id } },
      { label: to.say("teams:button.pass"), asks: { do: "ask-pass", case: view.id } },
      { label: to.say("teams:button.back"), asks: { do: "ask-back", case: view.id } },
      ...to.deskButton(view.id),
    ],
  });
}

/** A call that was promised: whom, how to say that it was made, and a way to write instead. */
export function callCard(title: string, view: CaseView, to: Listener): Reply {
  return cardReply({
    locale: to.locale,
    title,
    sections: [{ heading: to.say("desk:case.contact"), lines: contactOf(view, to) }],
    buttons: [
      { label: to.say("teams:button.close"), asks: { do: "ask-close", case: view.id } },
      ...(view.may.includes("take")
        ? [{ label: to.say("teams:button.switch"), asks: { do: "take", case: view.id } } as const]
        : []),
      ...to.deskButton(view.id),
    ],
  });
}

/** What the adviser has, with a button for each talk that can be gone into. */
export function casesCard(title: string, to: Listener): Reply {
  const mine = to.mine();
  const current = to.current()?.id;
  const talks = mine.filter(({ state }) => state === "taken");
  return cardReply({
    locale: to.locale,
    title,
    sections: [{ lines: mine.map((row) => `${to.nameOf(row)}: ${stateOf(row, current, to)}`) }],
    buttons: [
      ...talks
        .filter(({ id }) => id !== current)
        .slice(0, mostButtons - 1)
        .map((row) => ({
          label: to.say("teams:button.switchTo", { name: to.nameOf(row) }),
          asks: { do: "switch", case: row.id } as const,
        })),
      ...to.deskButton(),
    ],
  });
}

/** Words of a company that is not the one spoken with now. */
export function otherSaid(row: CaseRow, text: string, to: Listener): Reply {
  return cardReply({
    locale: to.locale,
    title: to.nameOf(row),
    sections: [{ lines: text.split("\n") }],
    buttons: [switchButton(row.id, to)],
  });
}

export function switchButton(id: string, { say }: Listener): Button {
  return { label: say("teams:button.switch"), asks: { do: "switch", case: id } };
}

function stateOf(
  { id, state, waitingSince }: CaseRow,
  current: string | undefined,
  { say }: Listener,
): string {
  if (state !== "taken") return say("desk:state.callBackMine");
  if (id === current) return say("teams:state.current");
  return say(waitingSince === null ? "teams:state.talk" : "teams:state.waiting");
}

function aboutOf({ about, place }: CaseRow) {
  return { about, place };
}

function promiseOf({ promise }: CaseRow, { say, moment }: Listener): readonly string[] {
  return promise === null ? [] : [say("desk:promise.until", { when: moment(promise) })];
}

function contactOf({ contact: { name, phone, email } }: CaseView, { say }: Listener): readonly string[] {
  const lines = [name, phone, email].filter((one) => one !== null);
  return lines.length === 0 ? [say("desk:case.contactNone")] : lines;
}

function factsOf({ known, notKnown }: CaseView, { say }: Listener): readonly Section[] {
  return [
    { heading: say("desk:case.notKnown"), lines: notKnown },
    { heading: say("desk:case.known"), lines: known },
  ];
}

function lastOf({ transcript }: CaseView, { say }: Listener): readonly string[] {
  return transcript.slice(-lastLines).map(({ who, name, text }) => {
    const short = text.length > longestLine ? `${text.slice(0, longestLine)} …` : text;
    return `${name ?? say(`desk:talk.${who}`)}: ${short.replace(/\s*\n\s*/g, " ")}`;
  });
}
