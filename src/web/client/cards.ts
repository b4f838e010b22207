import { element } from "./element.ts";
import { webAddress } from "./web-address.ts";

/** How long a card may take before its text is shown instead. */
const patience = 4_000;

type Library = Pick<typeof import("adaptivecards"), "AdaptiveCard" | "HostConfig">;
type Action = import("adaptivecards").Action;
let library: Promise<Library> | undefined;

/**
 * Draws an Adaptive Card. The library is fetched with the first one.
 *
 * @param say sends what a button of the card says
 * @returns undefined when it cannot be drawn; never rejects
 */
export async function drawCard(
  card: Readonly<Record<string, unknown>>,
  say: (text: string) => void,
): Promise<HTMLElement | undefined> {
  try {
    library ??= import(document.body.dataset.cards ?? "");
    const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
    return draw(await Promise.race([library, late]), card, say);
  } catch {
    // The next card may have better luck.
    library = undefined;
    return undefined;
  }
}

function draw(
  { AdaptiveCard, HostConfig }: Library,
  content: Readonly<Record<string, unknown>>,
  say: (text: string) => void,
): HTMLElement | undefined {
  // Text is plain text: what looks like Markdown was written by nobody who meant it.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = asHtml(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(look());
  card.onExecuteAction = (action) => {
    const text = textOf(action);
    if (text !== undefined) say(text);
  };
  card.parse(content);
  const drawn = card.render();
  if (!drawn) return undefined;
  // The library makes what opens a page a button: as a link it can be read, copied and opened in a tab of its own.
  for (let index = 0; index < card.getActionCount(); index += 1) {
    const action = card.getActionAt(index);
    const button = action?.renderedElement;
    if (action?.getJsonTypeName() !== "Action.OpenUrl" || !button) continue;
    const link = linkTo(action.getHref(), action.title ?? "");
    if (link) button.replaceWith(link);
    else button.remove();
  }
  drawn.classList.add("card");
  drawn.removeAttribute("tabindex");
  return drawn;
}

function linkTo(address: string | undefined, title: string): HTMLAnchorElement | undefined {
  const href = webAddress(address);
  if (href === undefined) return undefined;
  const look = { className: "ac-pushButton", target: "_blank", rel: "noopener noreferrer" };
  return element("a", { ...look, href }, title);
}

/** What pressing a button says: its data when that is a text, or the value of an `imBack` as Teams writes it. */
function textOf(action: Action): string | undefined {
  const data: unknown = "data" in action ? action.data : undefined;
  const value = (data as { msteams?: { value?: unknown } } | undefined)?.msteams?.value ?? data;
  return typeof value === "string" ? value : undefined;
}

function asHtml(text: string): string {
  return element("p", {}, text).innerHTML;
}

/** The page's own type and colours, which follow the browser's light or dark. */
function look() {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const colour = (name: string) => ({ default: `var(--${name})`, subtle: "var(--dim)" });
  const foregroundColors = {
    default: colour("ink"),
    dark: colour("ink"),
    light: colour("ink"),
    accent: colour("accent"),
    good: colour("accent"),
    warning: colour("alert"),
    attention: colour("alert"),
  };
  const container = { backgroundColor: "var(--paper)", foregroundColors };
  return {
    fontFamily: "inherit",
    fontSizes: {
      small: size * 0.875,
      default: size,
      medium: size * 1.125,
      large: size * 1.25,
      extraLarge: size * 1.5,
    },
    fontWeights: { lighter: 400, default: 400, bolder: 650 },
    lineHeights: {
      small: size * 1.3,
      default: size * 1.5,
      medium: size * 1.5,
      large: size * 1.6,
      extraLarge: size * 1.9,
    },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
    containerStyles: { default: container, emphasis: container },
    actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, maxActions: 6 },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
    supportsInteractivity: true,
  };
}
