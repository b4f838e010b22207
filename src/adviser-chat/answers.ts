import type { Reply } from "../ports.ts";
import { type Button, cardReply } from "./card.ts";
import type { Listener } from "./talks.ts";

/** What can be done here, as it stands. */
export function helpReply(to: Listener): Reply {
  const { say } = to;
  const current = to.current();
  const now =
    current !== undefined
      ? say("teams:now", { name: to.nameOf(current) })
      : say(to.talks().length > 0 ? "teams:choose" : "teams:help.waiting");
  const commands = ["done", "pass", "back", "cases", "disconnect"] as const;
  return cardReply({
    locale: to.locale,
    title: say("teams:help.title"),
    sections: [{ lines: [now] }, { lines: commands.map((command) => say(`teams:help.${command}`)) }],
    buttons: [{ label: say("desk:list.mine"), asks: { do: "cases" } }, ...to.deskButton()],
  });
}

/** What was done in the chat reaches no company. */
export function cannotText(what: "edited" | "deleted" | "reacted" | "attachment", to: Listener): string {
  return to.say(`teams:cannot.${what}`);
}

/** Sure? */
export function disconnectCard(to: Listener, more: readonly Button[]): Reply {
  return cardReply({
    locale: to.locale,
    title: to.say("teams:disconnect"),
    buttons: [{ label: to.say("teams:button.disconnect"), asks: { do: "disconnect" } }, ...more],
  });
}
