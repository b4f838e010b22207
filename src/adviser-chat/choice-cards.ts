import { outcomes, refusalReasons } from "../domain/handoff/case.ts";
import type { PassTargets } from "../domain/handoff/pass-targets.ts";
import type { CaseView, Reply } from "../ports.ts";
import { type Button, cardReply } from "./card.ts";
import type { Listener } from "./talks.ts";

/** Most people and actors to choose from: a card may be 28 kB large. */
export const mostTargets = 60;

/** How did it go? */
export function closeCard(
  view: CaseView,
  to: Listener,
  title = `${to.say("desk:act.outcome")} ${to.nameOf(view)}`,
  ...more: readonly Button[]
): Reply {
  return cardReply({
    locale: to.locale,
    title,
    buttons: [
      ...outcomes.map((outcome) => ({
        label: to.say(`desk:outcome.${outcome}`),
        asks: { do: "close", case: view.id, outcome } as const,
      })),
      ...more,
    ],
  });
}

/** To whom? */
export function passCard(
  view: CaseView,
  { advisers, actors }: PassTargets,
  to: Listener,
  ...more: readonly Button[]
): Reply {
  const choices = [
    { title: to.say("desk:act.toRegion"), value: "region" },
    ...actors.map(({ id, name }) => ({ title: name, value: `actor:${id}` })),
    ...advisers.map(({ id, name }) => ({ title: name, value: `adviser:${id}` })),
  ].slice(0, mostTargets);
  return cardReply({
    locale: to.locale,
    title: `${to.say("desk:act.pass-on")}: ${to.nameOf(view)}`,
    fields: [
      { id: "to", label: to.say("desk:act.to"), choices },
      { id: "note", label: to.say("desk:act.passOnNote") },
    ],
    buttons: [
      { label: to.say("desk:act.passOnSend"), asks: { do: "pass-on", case: view.id }, isMain: true },
      ...more,
      ...to.deskButton(view.id),
    ],
  });
}

/** To the bot, or with a promise to call? */
export function backCard(view: CaseView, to: Listener, ...more: readonly Button[]): Reply {
  return cardReply({
    locale: to.locale,
    title: `${to.say("desk:act.give-back")}: ${to.nameOf(view)}`,
    buttons: [
      { label: to.say("desk:act.toBot"), asks: { do: "give-back", case: view.id, how: "bot" } },
      { label: to.say("desk:act.callBack"), asks: { do: "give-back", case: view.id, how: "call" } },
      ...more,
    ],
  });
}

/** Why not? */
export function refusalCard(view: CaseView, to: Listener): Reply {
  return cardReply({
    locale: to.locale,
    title: `${to.say("desk:act.reason")} ${view.about}, ${view.place}`,
    sections: [{ lines: [to.say("desk:act.refuseHint")] }],
    buttons: refusalReasons.map((reason) => ({
      label: to.say(`desk:reason.${reason}`),
      asks: { do: "refuse", case: view.id, reason },
    })),
  });
}
