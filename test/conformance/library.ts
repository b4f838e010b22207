import type { Browser } from "playwright-core";
import { type Checked, checks } from "./check.ts";
import { expect, expectOrder, hasCard, hasChoices, isFromBot, openClient, type Shown } from "./client.ts";
import { dialogue, type TextOf } from "./dialogue.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Site } from "./site.ts";

/** botframework-directlinejs without a user interface, over websockets and by polling, in every language. */
export async function checkLibrary(
  browser: Browser,
  site: Site,
  endpoint: Endpoint,
  textOf: TextOf,
  done: Checked[],
): Promise<void> {
  const domain = `${endpoint.origin}/v3/directline`;
  for (const webSocket of [true, false])
    for (const { locale, need, place, thanks } of dialogue) {
      const way = webSocket ? "socket" : "polling";
      const check = checks(`directlinejs ${way}, ${locale}`, done);
      const client = await openClient(browser, `${site.origin}/library`, { domain, locale, webSocket });
      const say = async (text: string): Promise<Shown> => {
        const { length } = await client.messages();
        const id = await client.page.evaluate(`say(${JSON.stringify(text)})`);
        const echo = await client.message((message) => message.id === id, length);
        expect(echo.text === text, `it was kept as ${echo.text}`);
        expect(typeof echo.channelData?.clientActivityID === "string", "the echo does not say which it is");
        return await client.message(isFromBot, length + 1);
      };

      await check("connects, and gets the greeting in the language", async () => {
        await client.message(({ text }) => text?.includes(textOf(locale, "askNeed")) === true, 0);
        expect((await client.page.evaluate("statuses.at(-1)")) === 2, "it is not online");
      });

      await check("posts, and gets echo, choices and cards in order", async () => {
        let answer = await say(need);
        expect(answer.channelData?.asks === "place", `it asks for ${answer.channelData?.asks}`);
        answer = await say(place);
        for (let questions = 0; !hasCard(answer); questions += 1) {
          expect(hasChoices(answer) && questions < 6, "no offers came");
          answer = await say(answer.suggestedActions?.actions.at(-1)?.value ?? "");
        }
        expectOrder(await client.messages());
      });

      if (webSocket && locale === dialogue[0].locale)
        await check("comes back after the server dropped it, with what it missed", async () => {
          const { length } = await client.messages();
          await endpoint.restart();
          await client.sayElsewhere(thanks);
          await client.message(({ text }) => text === textOf(locale, "thanks"), length, 60_000);
          await say(need);
          expectOrder(await client.messages());
        });
      else
        await check("is understood in the language", async () => {
          expect((await say(thanks)).text === textOf(locale, "thanks"), "it was not");
        });
      await client.close();
    }
}
