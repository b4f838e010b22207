import { drawCard } from "./cards.ts";
import type { Activity } from "./connection.ts";
import { element } from "./element.ts";
import { readable } from "./readable.ts";

export interface Words {
  readonly you: string;
  readonly bot: string;
  readonly sending: string;
  readonly sent: string;
  readonly failed: string;
  readonly retry: string;
}

/** What is said, on the screen. */
export interface Log {
  /** Shows an utterance that is on its way. */
  pending(text: string, id: string): void;
  /** Tells that an utterance has arrived. */
  arrived(id: string): void;
  /** Tells that an utterance has not arrived, and offers to try again. */
  failed(id: string, retry: () => void): void;
  /** Tries all that has not arrived again, in order. */
  retry(): void;
  /** Adds what came, in order; what is shown already is not shown again. */
  show(activities: readonly Activity[], isReplay: boolean): Promise<void>;
  /** True while an adviser spoke last. */
  isTalking(): boolean;
  clear(): void;
}

/** The dots stay this long after the last sign that an answer is being made. */
const typingFor = 6_000;
const card = "application/vnd.microsoft.card.adaptive";

/** Keeps what is being read in view. */
export interface ReadingPlace {
  restored(): void;
  grown(): void;
  added(first: HTMLElement, isMine: boolean): void;
}

/** @param say sends a choice or a card's button as an utterance */
export function createLog(words: Words, say: (text: string) => void, place: ReadingPlace): Log {
  const log = byId("log");
  const choices = byId("choices");
  const dots = byId("typing");
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeStyle: "short",
    hourCycle: "h23",
  });
  const date = new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const mine = new Map<string, HTMLElement>();
  const unsent = new Map<string, () => void>();
  const seen = new Set<string>();
  let labels = new Map<string, string>();
  let isTalking = false;
  let day = date.format(new Date());
  let queue: Promise<void> = Promise.resolve();
  let stopTyping: ReturnType<typeof setTimeout> | undefined;

  /** @param adviser the name of the person who says it, to be seen by all */
  function bubble(
    who: "you" | "bot",
    at: Date,
    adviser: string | undefined,
    ...content: Node[]
  ): HTMLElement {
    const time = element("time", { dateTime: at.toISOString() }, clock.format(at));
    const name =
      adviser === undefined
        ? element("span", { className: "unseen" }, `${words[who]}: `)
        : element("strong", { className: "who" }, adviser);
    return element(
      "div",
      { className: `turn ${who}${adviser === undefined ? "" : " adviser"}` },
      element("div", { className: "bubble" }, name, ...content),
      element("div", { className: "note" }, time, element("span", { className: "state" })),
    );
  }

  function add(node: HTMLElement, at: Date): void {
    const itsDay = date.format(at);
    if (itsDay !== day) log.append(element("p", { className: "day" }, itsDay));
    day = itsDay;
    log.append(node);
  }

  function state(
    node: HTMLElement,
    name: "sending" | "sent" | "failed",
    ...content: (Node | string)[]
  ): void {
    node.dataset.state = name;
    node.querySelector(".state")?.replaceChildren(...content);
  }

  function showChoices(activity: Activity | undefined): void {
    const actions = activity?.suggestedActions?.actions ?? [];
    choices.hidden = actions.length === 0;
    choices.replaceChildren(
      ...actions.map(({ title, value }) =>
        element("button", { type: "button", onclick: () => say(value) }, title),
      ),
    );
    if (actions.length > 0) labels = new Map(actions.map(({ title, value }) => [value, title]));
  }

  function typing(isOn: boolean): void {
    clearTimeout(stopTyping);
    if (isOn && dots.hidden) {
      dots.hidden = false;
      place.grown();
    } else dots.hidden = !isOn;
    if (isOn) stopTyping = setTimeout(() => typing(false), typingFor);
  }

  /** Puts what the person wrote where the conversation has it, which may be after what came in between. */
  function echo(activity: Activity, at: Date): HTMLElement | undefined {
    const id = activity.channelData?.clientActivityID ?? "";
    const node = mine.get(id);
    const text = activity.text ?? "";
    mine.delete(id);
    if (text === "") {
      // What the bot has forgotten goes from the screen too, in whichever tab it was asked to.
      log.replaceChildren();
      return undefined;
    }
    const written = element("p", {}, labels.get(text) ?? text);
    if (!node) {
      const fresh = bubble("you", at, undefined, written);
      add(fresh, at);
      return fresh;
    }
    // The bot may have struck out what must not be kept: the person sees what it kept.
    node.querySelector("p")?.replaceWith(written);
    state(node, "sent", words.sent);
    if (log.lastElementChild !== node && !follows(node)) log.append(node);
    return undefined;
  }

  /** True when only utterances that are still on their way come after this one. */
  function follows(node: HTMLElement): boolean {
    const others = new Set(mine.values());
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling)
      if (!(next instanceof HTMLElement) || !others.has(next)) return false;
    return true;
  }

  async function reply(activity: Activity, at: Date): Promise<HTMLElement> {
    const contents = (activity.attachments ?? []).filter(({ contentType }) => contentType === card);
    const drawn = await Promise.all(contents.map(({ content }) => drawCard(content, say)));
    const cards = drawn.filter((one) => one !== undefined);
    const text = activity.text ?? "";
    const isDrawn = cards.length > 0 && cards.length === contents.length;
    const lead = isDrawn
      ? leadOf(
          text,
          contents.map(({ content }) => content),
        )
      : text;
    const adviser = activity.channelData?.adviser === true ? (activity.from?.name ?? "") : undefined;
    const said = adviser === undefined ? readable(lead) : element("p", {}, lead);
    const node = bubble("bot", at, adviser, ...(lead === "" ? [] : [said]), ...(isDrawn ? cards : []));
    isTalking = adviser !== undefined;
    if (isDrawn) node.classList.add("wide");
    typing(false);
    add(node, at);
    return node;
  }

  async function showAll(activities: readonly Activity[], isReplay: boolean): Promise<void> {
    let first: HTMLElement | undefined;
    // What was said before is not read aloud once more.
    const isOld = isReplay && activities.some(({ from }) => from?.role === "user");
    if (isOld) log.setAttribute("aria-live", "off");
    for (const activity of activities) {
      if (activity.type === "typing") typing(true);
      const key = `${activity.id} ${activity.timestamp}`;
      if (activity.type !== "message" || seen.has(key)) continue;
      seen.add(key);
      const at = new Date(activity.timestamp ?? Date.now());
      if (activity.from?.role === "user") {
        const node = echo(activity, at);
        first ??= node;
        showChoices(undefined);
      } else {
        const node = await reply(activity, at);
        first ??= node;
        showChoices(activity);
      }
    }
    log.setAttribute("aria-busy", "false");
    if (isOld) {
      place.restored();
      setTimeout(() => log.removeAttribute("aria-live"), 500);
    } else if (first && !isReplay) place.added(first, false);
  }

  return {
    pending(text, id) {
      const at = new Date();
      const node = bubble("you", at, undefined, element("p", {}, labels.get(text) ?? text));
      state(node, "sending", words.sending);
      mine.set(id, node);
      showChoices(undefined);
      add(node, at);
      place.added(node, true);
    },
    arrived(id) {
      const node = mine.get(id);
      if (node) state(node, "sent", words.sent);
    },
    failed(id, retry) {
      const node = mine.get(id);
      if (!node) return;
      const again = () => {
        unsent.delete(id);
        state(node, "sending", words.sending);
        retry();
      };
      unsent.set(id, again);
      const text = element("span", { role: "alert" }, words.failed);
      state(node, "failed", text, " ", element("button", { type: "button", onclick: again }, words.retry));
    },
    retry() {
      for (const again of [...unsent.values()]) again();
    },
    show(activities, isReplay) {
      queue = queue.then(() => showAll(activities, isReplay));
      return queue;
    },
    isTalking: () => isTalking,
    clear() {
      isTalking = false;
      queue = queue.then(() => {
        log.replaceChildren();
        log.setAttribute("aria-busy", "true");
        mine.clear();
        unsent.clear();
        seen.clear();
        day = date.format(new Date());
        typing(false);
        showChoices(undefined);
      });
    },
  };
}

/**
 * What a reply's text says before the part that its cards show. A card's `fallbackText` is how its offer begins in
 * the text; where that is not found the text is kept whole, so that nothing is lost.
 */
function leadOf(text: string, cards: readonly Readonly<Record<string, unknown>>[]): string {
  const starts = cards.map(({ fallbackText }) =>
    typeof fallbackText === "string" ? fallbackText : undefined,
  );
  const paragraphs = text.split("\n\n");
  const shown = paragraphs.findIndex((paragraph) =>
    starts.some((start) => start !== undefined && paragraph.split("\n", 1)[0]?.includes(start)),
  );
  return shown === -1 ? text : paragraphs.slice(0, shown).join("\n\n");
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
