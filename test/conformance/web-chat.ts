import type { Browser } from "playwright-core";
import { type Checked, checks } from "./check.ts";
import { expect, expectOrder, hasCard, hasChoices, isFromBot, openClient } from "./client.ts";
import { dialogue, type TextOf } from "./dialogue.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Site } from "./site.ts";

/** The real Web Chat, used by its send box and buttons, in every language. */
export async function checkWebChat(
  browser: Browser,
  site: Site,
  endpoint: Endpoint,
  textOf: TextOf,
  done: Checked[],
): Promise<void> {
  for (const { locale, need, place, thanks } of dialogue) {
    const check = checks(`Web Chat, ${locale}`, done);
    const domain = `${endpoint.origin}/v3/directline`;
    const client = await openClient(browser, `${site.origin}/web-chat`, { domain, locale, webSocket: true });
    const { page } = client;
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));

    const say = async (text: string) => {
      const box = page.locator('[data-id="webchat-sendbox-input"]');
      await box.fill(text);
      await box.press("Enter");
    };
    const choices = page.locator(".webchat__suggested-action");
    const bubbles = page.locator(".webchat__bubble__content");

    await check("connects, and shows the greeting in the language", async () => {
      await bubbles.filter({ hasText: textOf(locale, "askNeed") }).waitFor({ timeout: 20_000 });
      expect((await page.evaluate("line.connectionStatus$.getValue()")) === 2, "it is not online");
    });

    await check("sends, knows that it was sent, and shows the answer", async () => {
      const { length } = await client.messages();
      await say(need);
      await client.message(
        ({ text, channelData }) => text === need && channelData?.["webchat:send-status"] === "sent",
        length,
      );
      await client.message(isFromBot, length + 1);
      await bubbles.filter({ hasText: need }).waitFor();
    });

    await check("offers the choices, and says the one that is pressed", async () => {
      const before = (await client.messages()).length;
      await say(place);
      const asked = await client.message((message) => isFromBot(message) && hasChoices(message), before);
      const last = asked.suggestedActions?.actions.at(-1)?.value ?? "";
      await choices.filter({ hasText: last }).click();
      await client.message(({ text, from }) => text === last && from.role === "user", before + 2);
      await client.message(isFromBot, before + 3);
    });

    await check("draws the cards of offers", async () => {
      // Further questions are answered with the last choice: "don't know".
      for (let questions = 0; !(await client.messages()).some(hasCard); questions += 1) {
        expect(questions < 6, "no offers came");
        const before = (await client.messages()).length;
        await choices.last().click();
        await client.message(isFromBot, before + 1);
      }
      await page.locator(".ac-adaptiveCard").first().waitFor();
      expect((await page.locator(".ac-adaptiveCard").count()) > 0, "no card");
      expect(await page.locator(".ac-pushButton, .ac-actionSet button").first().isVisible(), "no button");
    });

    await check("has it all in order, and once", async () => {
      expectOrder(await client.messages());
      expect(complaints.length === 0, complaints.join("; "));
    });

    if (locale === dialogue[0].locale)
      await check("comes back after the server dropped it, with what it missed", async () => {
        const { length } = await client.messages();
        await endpoint.restart();
        await client.sayElsewhere(thanks);
        await client.message(({ text }) => text === textOf(locale, "thanks"), length, 60_000);
        await say(need);
        await client.message(({ text }) => text === need, length + 2);
        expectOrder(await client.messages());
      });
    else
      await check("is understood in the language", async () => {
        const { length } = await client.messages();
        await say(thanks);
        await client.message(({ text }) => text === textOf(locale, "thanks"), length);
      });
    await client.close();
  }
}
