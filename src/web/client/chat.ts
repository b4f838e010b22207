import { createComposer } from "./composer.ts";
import { type Activity, connect, type Line } from "./connection.ts";
import { pickedLanguage, returnToLanguage, watchLanguageMenu } from "./language-menu.ts";
import { createLog, type Words } from "./log.ts";
import { createReadingPlace } from "./reading-place.ts";

type Texts = Words & Readonly<Record<Line | "ended" | "left" | "tooLong", string>>;

returnToLanguage();
const texts: Texts = JSON.parse(document.getElementById("texts")?.textContent ?? "{}");
const status = document.getElementById("status");
const log = createLog(texts, (text) => say(text), createReadingPlace());
const composer = createComposer(texts, (text) => say(text), writing);
let line: Line = "connecting";
let wroteAt = 0;
let quiet: ReturnType<typeof setTimeout> | undefined;

const connection = connect(document.documentElement.lang, {
  hear: (activities, isReplay) => void hear(activities, isReplay),
  line(now) {
    // What could not be sent goes by itself once it can, in the order in which it was written.
    if (now === "online" && line !== "online") log.retry();
    if (now !== "online") tell(texts[now]);
    // That all is well need be said only where it was not.
    else if (line !== "connecting" && line !== "online") tell(texts.online, 4000);
    else if (status?.textContent === texts.connecting) tell("");
    line = now;
  },
  ended() {
    log.clear();
    tell(texts.ended, 8000);
    line = "connecting";
  },
});

watchLanguageMenu();

/** A talk that was under way when another language was picked goes on in that one: said as the person would have. */
async function hear(activities: readonly Activity[], isReplay: boolean): Promise<void> {
  await log.show(activities, isReplay);
  if (!isReplay || !activities.some(({ from }) => from?.role === "user")) return;
  const language = pickedLanguage();
  if (language !== undefined && !log.isTalking()) say(language);
}

/** While one talks with a person, that one sees that the other is writing. */
function writing(): void {
  if (!log.isTalking() || Date.now() - wroteAt < 3000) return;
  wroteAt = Date.now();
  connection.typing();
}

function say(text: string): void {
  const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
  log.pending(text, id);
  composer.refocus();
  send(text, id);
}

function send(text: string, id: string): void {
  void connection.send(text, id).then((arrived) => {
    if (arrived) log.arrived(id);
    else log.failed(id, () => send(text, id));
  });
}

function tell(text: string, forMilliseconds?: number): void {
  clearTimeout(quiet);
  if (status && status.textContent !== text) status.textContent = text;
  if (forMilliseconds !== undefined) quiet = setTimeout(() => tell(""), forMilliseconds);
}

const confirm = document.getElementById("confirm");
if (confirm instanceof HTMLDialogElement) {
  document.getElementById("restart")?.addEventListener("click", () => confirm.showModal());
  document.getElementById("confirm-no")?.addEventListener("click", () => confirm.close());
  document.getElementById("confirm-yes")?.addEventListener("click", () => {
    confirm.close();
    log.clear();
    connection.restart();
    composer.clear();
  });
}
