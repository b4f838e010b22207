import { createRequire } from "node:module";
import { assert } from "chai";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser.ts";
import { clientOf, type Served, serve } from "../web/serve.ts";

// The client that Web Chat is built on, as Microsoft ships it: what it makes of our endpoint is what Web Chat makes.
const library = createRequire(import.meta.url).resolve("botframework-directlinejs/dist/directline.js");

interface Seen {
  readonly activities: {
    type: string;
    text?: string;
    id?: string;
    channelData?: { clientActivityID?: string };
  }[];
  readonly statuses: number[];
}

describe("botframework-directlinejs", () => {
  let browser: Browser;
  let served: Served;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await served.close();
  });

  /** Starts the client in a page; its waits before a reconnect are the shortest it has, three seconds. */
  async function start(webSocket: boolean): Promise<{ page: Page; conversation: string }> {
    const minted = await clientOf(served.origin)("POST", "/v3/directline/tokens/generate", { body: {} });
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(`${served.origin}/health`);
    await page.addScriptTag({ path: library });
    const options = {
      token: minted.body.token,
      domain: `${served.origin}/v3/directline`,
      webSocket,
      pollingInterval: 200,
    };
    await page.evaluate(`
      window.seen = { activities: [], statuses: [] };
      window.line = new DirectLine.DirectLine({ ...${JSON.stringify(options)}, random: () => 0 });
      line.connectionStatus$.subscribe((status) => seen.statuses.push(status));
      line.activity$.subscribe((activity) => seen.activities.push(activity));
    `);
    return { page, conversation: minted.body.conversationId };
  }

  const seen = (page: Page): Promise<Seen> => page.evaluate("seen");
  const post = (page: Page, activity: unknown): Promise<string> =>
    page.evaluate(`new Promise((resolve) => line.postActivity(${JSON.stringify(activity)})
      .subscribe(resolve, (error) => resolve("error " + error.status)))`);
  const texts = async (page: Page) => (await seen(page)).activities.map(({ text }) => text);

  async function heard(page: Page, count: number): Promise<(string | undefined)[]> {
    await page.waitForFunction(`seen.activities.filter(({ type }) => type === "message").length >= ${count}`);
    return texts(page);
  }

  const message = (text: string, id: string) => ({
    type: "message",
    text,
    from: { id: "me" },
    locale: "nb-NO",
    channelData: { clientActivityID: id, clientTimestamp: "2026-11-21T12:00:00Z" },
  });

  for (const webSocket of [true, false])
    it(`connects, is greeted, sends and gets its echo ${webSocket ? "over a websocket" : "by polling"}`, async () => {
      const { page, conversation } = await start(webSocket);
      assert.lengthOf(await heard(page, 1), 1);
      assert.equal(await post(page, message("hei", "a1")), `${conversation}|2u`);
      assert.deepEqual((await heard(page, 3)).slice(1), ["hei", "Du sa: hei"]);
      const { activities, statuses } = await seen(page);
      assert.equal(activities[1]?.channelData?.clientActivityID, "a1");
      assert.equal(statuses.at(-1), 2);
    });

  it("comes back after the server went, and gets what it missed, once", async () => {
    const { page, conversation } = await start(true);
    await heard(page, 1);
    await post(page, message("hei", "a1"));
    await heard(page, 3);
    const port = Number(new URL(served.origin).port);
    await served.close();
    served.bot.say(conversation, { text: "Mens du var borte." });
    served = await serve(undefined, served.bot, port);
    assert.deepEqual((await heard(page, 4)).slice(1), ["hei", "Du sa: hei", "Mens du var borte."]);
    await post(page, message("igjen", "a2"));
    assert.deepEqual((await heard(page, 6)).slice(4), ["igjen", "Du sa: igjen"]);
  });

  it("is told at once of what cannot be taken, and goes on", async () => {
    const { page } = await start(true);
    await heard(page, 1);
    assert.equal(await post(page, { type: "invoke", name: "x", from: { id: "me" } }), "error 400");
    assert.equal(await post(page, message("feil", "a1")), "retry");
    assert.match(await post(page, message("hei", "a2")), /\|2u$/);
    assert.deepEqual((await heard(page, 3)).slice(1), ["hei", "Du sa: hei"]);
  });

  it("sees the dots while an answer is being made", async () => {
    const { page } = await start(true);
    await heard(page, 1);
    await post(page, message("langsomt", "a1"));
    await heard(page, 3);
    assert.include(
      (await seen(page)).activities.map(({ type }) => type),
      "typing",
    );
  });

  it("sends files, which are counted", async () => {
    const { page } = await start(true);
    await heard(page, 1);
    const attachments = ["a.txt", "b.txt"].map((name) => ({
      name,
      contentType: "text/plain",
      contentUrl: "data:text/plain,hello",
    }));
    assert.match(await post(page, { ...message("to filer", "a1"), attachments }), /\|2u$/);
    await heard(page, 3);
    assert.deepInclude(served.bot.heard[0], { text: "to filer", attachments: 2 });
  });
});
