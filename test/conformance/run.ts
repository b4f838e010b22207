/**
 * Independent clients against our Direct Line endpoint: the real Web Chat and the library it is built on, both in
 * Chromium, on a page of another origin. `npm run conformance` prints what they did and exits with 1 when one could not.
 */
import { loadTexts } from "../../src/language/texts.ts";
import { launchChromium } from "../browser.ts";
import { folders } from "../real-bot.ts";
import type { Checked } from "./check.ts";
import type { TextOf } from "./dialogue.ts";
import { startEndpoint } from "./endpoint.ts";
import { checkLibrary } from "./library.ts";
import { startSite } from "./site.ts";
import { checkWebChat } from "./web-chat.ts";

const texts = await loadTexts(folders.locales);
const textOf: TextOf = (locale, key) => texts.say(locale.slice(0, 2), `bot:${key}`);
const site = await startSite();
const endpoint = await startEndpoint(site.origin);
const browser = await launchChromium();
const done: Checked[] = [];
try {
  await checkWebChat(browser, site, endpoint, textOf, done);
  await checkLibrary(browser, site, endpoint, textOf, done);
} finally {
  await browser.close();
  await endpoint.close();
  await site.close();
}
const failed = done.filter(({ problem }) => problem !== undefined).length;
console.log(`${done.length - failed} of ${done.length} as they should be`);
process.exitCode = failed > 0 ? 1 : 0;
