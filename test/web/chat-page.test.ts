import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assert } from "chai";
import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import { acceptedLanguage } from "../../src/web/accepted-language.ts";
import { launchChromium } from "../browser.ts";
import { type Served, serve } from "./serve.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("the chat page", () => {
  let browser: Browser;
  let served: Served;
  /** What a page complained of in its console, or asked of another host. */
  const complaints: string[] = [];

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    complaints.splice(0);
    served = await serve();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await served.close();
  });

  async function open(
    options: BrowserContextOptions & { path?: string; prepare?: (page: Page) => unknown } = {},
  ) {
    const { path = "/?lang=nb", prepare, ...rest } = options;
    const context = await browser.newContext({ reducedMotion: "reduce", ...rest });
    const page = await context.newPage();
    watch(page);
    await prepare?.(page);
    await page.goto(served.origin + path);
    return page;
  }

  function watch(page: Page): void {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.hostname !== "127.0.0.1" && url.protocol !== "data:") complaints.push(request.url());
    });
  }

  async function say(page: Page, text: string): Promise<void> {
    await page.fill("#utterance", text);
    await page.press("#utterance", "Enter");
  }

  const bot = (page: Page) => page.locator(".turn.bot .bubble");
  const you = (page: Page) => page.locator(".turn.you");
  const textsOf = async (page: Page) =>
    (await page.locator(".bubble").allInnerTexts()).map((text) =>
      text.replace(/^\s*(Lots|Du):\s*/, "").trim(),
    );

  /** Waits until a count is reached, and says what there was instead when it never is. */
  async function until<T>(get: () => Promise<T>, expected: T, within = 15_000): Promise<void> {
    const end = Date.now() + within;
    let last = await get();
    while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      last = await get();
    }
    assert.deepEqual(last, expected);
  }

  describe("talks", () => {
    it("greets, tells that an utterance was sent, and answers", async () => {
      const page = await open();
      await until(() => textsOf(page), ["Hei (nb)"]);
      await say(page, "Vi trenger et lån");
      await until(() => textsOf(page), ["Hei (nb)", "Vi trenger et lån", "Du sa: Vi trenger et lån"]);
      assert.equal(await you(page).getAttribute("data-state"), "sent");
      assert.match((await page.locator("time").first().textContent()) ?? "", /^\d\d:\d\d$/);
      assert.equal(await page.inputValue("#utterance"), "");
      assert.equal(served.bot.heard[0]?.text, "Vi trenger et lån");
      assert.deepEqual(complaints, []);
    });

    it("begins a new line with Shift and Enter, and grows with the text", async () => {
      const page = await open();
      await bot(page).first().waitFor();
      const height = () => page.locator("#utterance").evaluate((field) => field.clientHeight);
      const before = await height();
      await page.focus("#utterance");
      await page.keyboard.type("en");
      await page.keyboard.press("Shift+Enter");
      await page.keyboard.type("to");
      assert.equal(await page.inputValue("#utterance"), "en\nto");
      assert.isAbove(await height(), before);
      await page.keyboard.press("Enter");
      await until(async () => served.bot.heard[0]?.text, "en\nto");
      assert.equal(await height(), before);
      await say(page, "   ");
      assert.lengthOf(served.bot.heard, 1);
    });

    it("keeps several utterances in their order", async () => {
      const page = await open();
      for (const text of ["én", "annen", "tredje"]) await say(page, text);
      await until(
        () => textsOf(page),
        ["Hei (nb)", "én", "Du sa: én", "annen", "Du sa: annen", "tredje", "Du sa: tredje"],
      );
    });

    it("shows an utterance as the bot kept it", async () => {
      const page = await open();
      await until(() => textsOf(page), ["Hei (nb)"]);
      const hear = served.bot.hear.bind(served.bot);
      served.bot.hear = (it) => hear({ ...it, text: it.text.replace(/\d/g, "•") });
      await say(page, "nummeret er 123");
      await until(async () => (await textsOf(page))[1] ?? "", "nummeret er •••");
    });

    it("shows that an answer is being made", async () => {
      const page = await open();
      await until(() => textsOf(page), ["Hei (nb)"]);
      await say(page, "langsomt");
      await page.locator("#typing").waitFor({ state: "visible" });
      await until(() => bot(page).count(), 2);
      assert.isFalse(await page.locator("#typing").isVisible());
    });

    it("offers choices that speak for the person, by the label and not the value", async () => {
      const page = await open();
      await say(page, "valg");
      const norway = page.getByRole("button", { name: "Norge" });
      await norway.click();
      await until(async () => (await textsOf(page)).slice(-2), ["Norge", "Du sa: NO"]);
      assert.isFalse(await page.locator("#choices").isVisible());
      assert.equal(served.bot.heard[1]?.text, "NO");
      await page.reload();
      await until(async () => (await textsOf(page)).slice(-2), ["Norge", "Du sa: NO"]);
      assert.isFalse(await page.locator("#choices").isVisible());
    });

    it("shows what people write as text, whatever it is", async () => {
      const page = await open();
      const text = '<img src=x onerror="document.title=1"> <b>x</b> {{x}} $t(x) \u202e';
      await say(page, text);
      await until(async () => (await textsOf(page))[1], text.trim());
      await until(() => page.locator("#log img, #log b").count(), 0);
      assert.notEqual(await page.title(), "1");
      assert.deepEqual(complaints, []);
    });

    it("makes links of web addresses that the bot names, and of nothing else", async () => {
      const page = await open();
      await say(page, "Se https://example.no/a?b=1. Ikke javascript:alert(1) eller http://a.no");
      await until(() => bot(page).count(), 2);
      const links = bot(page).last().locator("a");
      assert.deepEqual(await links.evaluateAll((all) => all.map((one) => one.getAttribute("href"))), [
        "https://example.no/a?b=1",
      ]);
      assert.equal(await links.first().getAttribute("rel"), "noopener noreferrer");
    });

    it("is kind about a text that is too long", async () => {
      const page = await open();
      await say(page, "x".repeat(8001));
      assert.match((await page.locator("#limit").textContent()) ?? "", /8.001 tegn lang.*8.000/);
      assert.lengthOf(await page.inputValue("#utterance"), 8001);
      await page.fill("#utterance", "x".repeat(7990));
      assert.equal(await page.locator("#limit").textContent(), "10 tegn igjen.");
      await page.press("#utterance", "Enter");
      await until(async () => served.bot.heard.map(({ text }) => text.length), [7990]);
      assert.equal(await page.locator("#limit").textContent(), "");
    });

    it("takes what was forgotten off the screen", async () => {
      const page = await open();
      for (const text of ["hemmelig", "mer hemmelig"]) await say(page, text);
      await until(() => bot(page).count(), 3);
      await say(page, "glem meg");
      await until(() => textsOf(page), ["Alt er slettet."]);
      await say(page, "hei igjen");
      await until(() => textsOf(page), ["Alt er slettet.", "hei igjen", "Du sa: hei igjen"]);
      await page.reload();
      await until(() => textsOf(page), ["Alt er slettet.", "hei igjen", "Du sa: hei igjen"]);
    });

    it("begins anew when asked, after asking back", async () => {
      const page = await open();
      await say(page, "hemmelig");
      await until(() => bot(page).count(), 2);
      await page.click("#restart");
      await page.click("#confirm-no");
      assert.equal(await bot(page).count(), 2);
      await page.click("#restart");
      await page.click("#confirm-yes");
      await until(() => textsOf(page), ["Hei (nb)"]);
      await page.reload();
      await until(() => textsOf(page), ["Hei (nb)"]);
    });
  });

  describe("cards", () => {
    const libraries: string[] = [];
    const count = (page: Page) => {
      libraries.splice(0);
      page.on("request", (request) => {
        if (request.url().includes("adaptivecards")) libraries.push(request.url());
      });
    };

    it("are drawn by a library that is fetched with the first of them", async () => {
      const page = await open({ prepare: count });
      await say(page, "hei");
      await until(() => bot(page).count(), 2);
      assert.isEmpty(libraries);
      await say(page, "kort");
      await page.locator(".card").waitFor();
      await say(page, "kort");
      await until(() => page.locator(".card").count(), 2);
      assert.lengthOf(libraries, 1);
      const link = page.locator(".card a").first();
      assert.equal(await link.getAttribute("href"), "https://www.innovasjonnorge.no/");
      assert.equal(await link.getAttribute("target"), "_blank");
      await page.locator(".card").first().getByRole("button", { name: "Hvorfor dette?" }).click();
      await until(async () => served.bot.heard.at(-1)?.text, "Hvorfor dette?");
      assert.deepEqual(complaints, []);
    });

    it("stand beside what the text says besides", async () => {
      served.bot.hear = async ({ id, text }) => {
        const cards = [{ type: "AdaptiveCard", version: "1.3", fallbackText: "Lån – Banken", body: [] }];
        const says = "Dette haster: ring i dag.\n\nJeg fant ett tilbud.\n\n1. Lån – Banken\nPenger.";
        served.bot.say(conversation, { text: says, cards });
        return { turn: 2, at: new Date().toISOString(), heard: { id, text }, locale: "nb", replies: [] };
      };
      const page = await open();
      await bot(page).first().waitFor();
      const conversation = await page.evaluate(
        () => JSON.parse(localStorage.getItem("lots") ?? "").conversation,
      );
      await say(page, "hei");
      await page.locator(".card").waitFor();
      assert.equal(
        await page.locator(".wide .bubble > p").textContent(),
        "Dette haster: ring i dag.\n\nJeg fant ett tilbud.",
      );
    });

    it("are read as text where the library cannot be had", async () => {
      const page = await open({ prepare: (it) => it.route("**/adaptivecards.js", (route) => route.abort()) });
      await say(page, "kort");
      await until(async () => (await textsOf(page)).at(-1), "Jeg fant ett tilbud: Innovasjonslån.");
      assert.equal(await page.locator(".card").count(), 0);
    });
  });

  describe("stays connected", () => {
    const status = async (page: Page) => (await page.locator("#status").textContent()) ?? "";

    async function restart(meanwhile: () => void): Promise<void> {
      const port = Number(new URL(served.origin).port);
      await served.close();
      meanwhile();
      served = await serve(undefined, served.bot, port);
    }

    const conversationOf = (page: Page): Promise<string> =>
      page.evaluate(() => JSON.parse(localStorage.getItem("lots") ?? "").conversation);

    it("resumes with what it missed while the server was away, and says so", async () => {
      const page = await open();
      await say(page, "hei");
      await until(() => bot(page).count(), 2);
      const conversation = await conversationOf(page);
      await restart(() => served.bot.say(conversation, { text: "Mens du var borte." }));
      await until(() => textsOf(page), ["Hei (nb)", "hei", "Du sa: hei", "Mens du var borte."]);
      assert.equal(await status(page), "Tilkoblet igjen.");
      await say(page, "igjen");
      await until(async () => (await textsOf(page)).slice(-1), ["Du sa: igjen"]);
    });

    it("says that the line is lost, and what is written meanwhile can be sent when it is back", async () => {
      const page = await open();
      await until(() => textsOf(page), ["Hei (nb)"]);
      const port = Number(new URL(served.origin).port);
      await served.close();
      await until(() => status(page), "Mistet forbindelsen. Kobler til på nytt …");
      await say(page, "er du der?");
      served = await serve(undefined, served.bot, port);
      await until(() => textsOf(page), ["Hei (nb)", "er du der?", "Du sa: er du der?"]);
    });

    it("sends what was written without a network once it is back, in order", async () => {
      const page = await open();
      await until(() => textsOf(page), ["Hei (nb)"]);
      await page.context().setOffline(true);
      await until(() => status(page), "Du er uten nett. Samtalen fortsetter når nettet er tilbake.");
      await say(page, "først");
      await say(page, "så");
      await page.locator(".turn[data-state=failed]").nth(1).waitFor();
      await page.context().setOffline(false);
      await until(async () => served.bot.heard.map(({ text }) => text), ["først", "så"]);
      await page.locator(".turn[data-state=failed]").first().waitFor({ state: "detached" });
    });

    it("offers to send again what did not arrive, and is heard once", async () => {
      const page = await open();
      await until(() => textsOf(page), ["Hei (nb)"]);
      // The utterance arrives, and the answer to it gets lost.
      await page.route(
        "**/activities",
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        { times: 1 },
      );
      served.bot.turns = async () => [];
      await say(page, "hei");
      await page.locator(".turn[data-state=failed]").waitFor();
      assert.equal(await page.getByRole("alert").filter({ hasText: "Ikke sendt." }).count(), 1);
      Reflect.deleteProperty(served.bot, "turns");
      await page.getByRole("button", { name: "Prøv igjen" }).click();
      await until(async () => served.bot.heard.length, 1);
    });

    it("notices a line that died without a word", async () => {
      let isDead = false;
      let lines = 0;
      const page = await open({
        prepare: async (it) => {
          await it.clock.install();
          await it.routeWebSocket(/stream/, (socket) => {
            lines += 1;
            const server = socket.connectToServer();
            server.onMessage((text) => {
              if (!isDead) socket.send(text);
            });
          });
        },
      });
      await until(() => textsOf(page), ["Hei (nb)"]);
      isDead = true;
      await page.clock.runFor(16_000);
      assert.equal(lines, 1);
      await page.clock.runFor(9_000);
      isDead = false;
      await page.clock.runFor(3_000);
      await until(async () => lines, 2);
      await say(page, "hei");
      await until(async () => (await textsOf(page)).at(-1), "Du sa: hei");
    });

    it("polls where a network lets no websocket through", async () => {
      const page = await open({
        prepare: (it) =>
          it.addInitScript({
            content: `window.WebSocket = class {
              constructor() { setTimeout(() => this.onclose(), 10); }
              close() {}
            }`,
          }),
      });
      const polled = page.waitForRequest(/activities\?watermark=/);
      await until(() => textsOf(page), ["Hei (nb)"]);
      await say(page, "hei");
      await until(() => textsOf(page), ["Hei (nb)", "hei", "Du sa: hei"]);
      assert.equal(await you(page).getAttribute("data-state"), "sent");
      await polled;
    });

    it("finds the conversation again after a reload", async () => {
      const page = await open();
      await say(page, "husk dette");
      await until(() => bot(page).count(), 2);
      await page.reload();
      await until(() => textsOf(page), ["Hei (nb)", "husk dette", "Du sa: husk dette"]);
      await page.goto(`${served.origin}/health`);
      await page.goBack();
      await until(() => textsOf(page), ["Hei (nb)", "husk dette", "Du sa: husk dette"]);
      await say(page, "og dette");
      await until(() => bot(page).count(), 3);
    });

    it("finds it again on another day, when the token has expired", async () => {
      const page = await open();
      await say(page, "husk dette");
      await until(() => bot(page).count(), 2);
      await spoil(page, ["token"]);
      await page.reload();
      await until(() => textsOf(page), ["Hei (nb)", "husk dette", "Du sa: husk dette"]);
    });

    it("tells when it is gone, and begins another", async () => {
      const page = await open();
      await say(page, "husk dette");
      await until(() => bot(page).count(), 2);
      await spoil(page, ["token", "resume"]);
      await page.reload();
      await until(() => textsOf(page), ["Hei (nb)"]);
      assert.match(await status(page), /ikke lenger lagret/);
    });

    it("shows the same in two tabs", async () => {
      const page = await open();
      await say(page, "hei");
      await until(() => bot(page).count(), 2);
      const other = await page.context().newPage();
      await other.goto(`${served.origin}/?lang=nb`);
      await until(() => bot(other).count(), 2);
      await say(other, "fra den andre");
      await until(async () => (await textsOf(page)).at(-1), "Du sa: fra den andre");
    });

    it("clears the other tab too of what is forgotten", async () => {
      const page = await open();
      await say(page, "husk dette");
      await until(() => bot(page).count(), 2);
      const other = await page.context().newPage();
      await other.goto(`${served.origin}/?lang=nb`);
      await until(() => bot(other).count(), 2);
      await say(other, "glem meg");
      await until(() => textsOf(other), ["Alt er slettet."]);
      await until(() => textsOf(page), ["Alt er slettet."]);
    });

    it("talks where the browser forbids storage", async () => {
      const page = await open({
        prepare: (it) =>
          it.addInitScript({
            content: `Object.defineProperty(window, "localStorage", {
              get() { throw new DOMException("forbidden", "SecurityError"); }
            })`,
          }),
      });
      await say(page, "hei");
      await until(() => bot(page).count(), 2);
      assert.deepEqual(complaints, []);
    });

    async function spoil(page: Page, fields: string[]): Promise<void> {
      await page.evaluate((names) => {
        const session = JSON.parse(localStorage.getItem("lots") ?? "");
        for (const name of names) session[name] = "spoiled";
        localStorage.setItem("lots", JSON.stringify(session));
      }, fields);
    }
  });

  describe("speaks four languages", () => {
    const headings = {
      nb: "Hva trenger bedriften?",
      nn: "Kva treng bedrifta?",
      sv: "Vad behöver företaget?",
      en: "What does the company need?",
    };
    for (const [tag, heading] of Object.entries(headings))
      it(`${tag}, by its link, in text and greeting`, async () => {
        const page = await open({ path: "/" });
        await page.locator(`nav a[lang=${tag}]`).click();
        assert.equal(await page.locator("h1").textContent(), heading);
        assert.equal(await page.getAttribute("html", "lang"), tag);
        assert.equal(await page.locator("nav a[aria-current]").getAttribute("lang"), tag);
        await until(
          async () => (await bot(page).allInnerTexts()).map((text) => text.replace(/^.*?Hei/s, "Hei")),
          [`Hei (${tag})`],
        );
      });

    it("keeps a conversation that has begun", async () => {
      const page = await open();
      await say(page, "hei");
      await until(() => bot(page).count(), 2);
      await page.goto(`${served.origin}/?lang=sv`);
      await until(() => textsOf(page), ["Hei (nb)", "hei", "Du sa: hei"]);
    });

    it("goes on in another language with a conversation that has begun, when one is picked in the menu", async () => {
      const page = await open();
      await say(page, "hei");
      await until(() => bot(page).count(), 2);
      await page.locator("nav a[lang=sv]").click();
      const all = ["Hei (nb)", "hei", "Du sa: hei", "Svenska", "Du sa: Svenska"];
      await until(() => textsOf(page), all);
      // Not once more.
      await page.reload();
      await until(() => textsOf(page), all);
      await say(page, "hej");
      await until(async () => (await textsOf(page)).slice(all.length), ["hej", "Du sa: hej"]);
    });

    it("comes back in the language of last time, whatever the browser's is", async () => {
      const page = await open({ path: "/?lang=nn", locale: "en-GB" });
      await until(() => bot(page).count(), 1);
      await page.goto(served.origin);
      await until(() => page.getAttribute("html", "lang"), "nn");
      await until(() => bot(page).count(), 1);
      await page.goto(`${served.origin}/?lang=sv`);
      await until(() => page.getAttribute("html", "lang"), "sv");
    });

    const headers: [header: string | undefined, language: string | undefined][] = [
      ["sv-SE,sv;q=0.9,en;q=0.8", "sv"],
      ["de-DE,de;q=0.9,en;q=0.8,nn;q=0.9", "nn"],
      ["no", "nb"],
      ["nn-NO, nb;q=0.9", "nn"],
      ["en;q=0,sv;q=0.1", "sv"],
      ["de, fr", undefined],
      ["", undefined],
      [undefined, undefined],
      [";;;q=x,,", undefined],
      ["sv".repeat(99_999), undefined],
    ];
    for (const [header, language] of headers)
      it(`takes ${language} for "${header?.slice(0, 40)}"`, () =>
        assert.equal(acceptedLanguage(header, ["nb", "nn", "sv", "en"]), language));

    for (const [path, language] of [
      ["/?lang=xx", "nb"],
      ["/?lang=__proto__", "nb"],
      ['/?lang="><script>', "nb"],
      ["/?lang=nn", "nn"],
    ] as const)
      it(`answers ${path} in ${language}`, async () => {
        const answer = await fetch(served.origin + path);
        assert.equal(answer.status, 200);
        assert.equal(answer.headers.get("content-language"), language);
        assert.notInclude(await answer.text(), '"><script>');
      });
  });

  describe("is for everybody", () => {
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [320, 1280])
        it(`axe finds nothing, ${colorScheme}, ${width} px`, async function () {
          this.timeout(40_000);
          const page = await open({ colorScheme, viewport: { width, height: 700 } });
          await audit(page, "at the start");
          await say(page, "kort");
          await page.locator(".card").waitFor();
          await page.route("**/activities", (route) => route.abort(), { times: 1 });
          await say(page, "kommer ikke fram");
          await page.locator(".turn[data-state=failed]").waitFor();
          await say(page, "valg");
          await page.getByRole("button", { name: "Norge" }).waitFor();
          await page.fill("#utterance", "x".repeat(8001));
          await audit(page, "in the middle");
          await page.click("#restart");
          await audit(page, "when asking back");
        });

    async function audit(page: Page, when: string): Promise<void> {
      await bot(page).first().waitFor();
      // What fades in has less contrast for as long as it does.
      await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
      await page.evaluate(axe);
      const found = await page.evaluate(() => {
        const { axe } = window as unknown as {
          axe: {
            run(): Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        return axe
          .run()
          .then(({ violations }) =>
            violations.flatMap(({ id, nodes }) =>
              nodes.map((it) => `${id}: ${it.html} ${it.failureSummary}`),
            ),
          );
      });
      assert.deepEqual(found, [], when);
    }

    for (const [width, height] of [
      [320, 200], // 1280 by 800 at 400 %
      [320, 568],
      [360, 740],
      [768, 1024],
      [1280, 800],
    ] as const)
      it(`nothing is wider than a screen of ${width} by ${height}`, async () => {
        const page = await open({ viewport: { width, height } });
        await say(page, `${"langtordutenmellomrom".repeat(12)} https://example.no/${"a".repeat(120)}`);
        await say(page, "kort");
        await page.locator(".card").waitFor();
        await say(page, "valg");
        await page.getByRole("button", { name: "Norge" }).waitFor();
        assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth), width);
        const field = await page.locator("#utterance").boundingBox();
        assert.isAtMost((field?.y ?? 0) + (field?.height ?? 0), height);
      });

    it("can be used by keyboard alone, and always shows where the focus is", async () => {
      const page = await open();
      await until(() => textsOf(page), ["Hei (nb)"]);
      const focus = () =>
        page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "");
      await page.keyboard.press("Tab");
      assert.equal(await focus(), "Hopp til skrivefeltet");
      await page.keyboard.press("Enter");
      assert.equal(await focus(), "utterance");
      await page.keyboard.type("valg");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Norge" }).waitFor();
      assert.equal(await focus(), "utterance");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      assert.equal(await focus(), "Norge");
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
      );
      assert.equal(outline, "3px");
      await page.keyboard.press("Enter");
      await until(async () => served.bot.heard.at(-1)?.text, "NO");
      assert.equal(await focus(), "utterance");
      await page.locator("#restart").focus();
      await page.keyboard.press("Enter");
      assert.equal(await focus(), "confirm-no");
      await page.keyboard.press("Escape");
      assert.equal(await focus(), "restart");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.equal(await focus(), "confirm-yes");
      await page.keyboard.press("Enter");
      await until(() => textsOf(page), ["Hei (nb)"]);
      assert.equal(await focus(), "utterance");
    });

    it("does not raise a phone's keyboard when a choice is touched", async () => {
      const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
      await say(page, "valg");
      await page.locator("#utterance").blur();
      await page.getByRole("button", { name: "Norge" }).tap();
      await until(async () => served.bot.heard.at(-1)?.text, "NO");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "log");
    });

    it("reads a long answer from its beginning, and tells of what came below", async () => {
      const page = await open({ viewport: { width: 360, height: 740 } });
      await say(page, "linje\n".repeat(60));
      await until(() => bot(page).count(), 2);
      const top = async () => (await bot(page).last().boundingBox())?.y ?? 0;
      await until(async () => (await top()) >= 0 && (await top()) < 200, true);
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(100);
      const conversation = await page.evaluate(
        () => JSON.parse(localStorage.getItem("lots") ?? "").conversation,
      );
      served.bot.say(conversation, { text: "Noe nytt." });
      const below = page.getByRole("button", { name: "Nye meldinger" });
      await below.click();
      await until(() => below.isVisible(), false);
    });

    it("says without JavaScript what it needs", async () => {
      const page = await open({ javaScriptEnabled: false });
      assert.include((await page.locator("noscript").textContent()) ?? "", "JavaScript");
      assert.isTrue(await page.locator("#send").isDisabled());
    });
  });

  describe("is light and closed", () => {
    it("comes in 25 kB, compressed, to the first bubble", async () => {
      const requests: Request[] = [];
      const page = await open({
        prepare: (it) => it.on("requestfinished", (request) => requests.push(request)),
      });
      await bot(page).first().waitFor();
      await page.waitForLoadState("networkidle");
      const sizes = await Promise.all(requests.map((request) => request.sizes()));
      const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
      assert.isAbove(bytes, 10_000);
      assert.isAtMost(bytes, 25 * 1024);
    });

    it("sends its files compressed, to be kept for good, under a name of their content", async () => {
      const html = await (await fetch(served.origin)).text();
      const script = /src="([^"]+chat\.js)"/.exec(html)?.[1] ?? "";
      assert.match(script, /^\/assets\/[\w-]{12}\/chat\.js$/);
      const answer = await fetch(served.origin + script);
      assert.equal(answer.headers.get("content-encoding"), "gzip");
      assert.include(answer.headers.get("cache-control"), "immutable");
      assert.equal(answer.headers.get("content-type"), "text/javascript; charset=utf-8");
      const plain = await fetch(served.origin + script, { headers: { "accept-encoding": "identity" } });
      assert.isNull(plain.headers.get("content-encoding"));
      assert.equal(await plain.text(), await answer.text());
      const old = await fetch(served.origin + script.replace(/assets\/[\w-]+/, "assets/older"));
      assert.equal(old.headers.get("cache-control"), "no-cache");
      for (const path of ["/assets/a/nothing.js", "/assets/a/%2e%2e%2fserver.js", "/assets/a/__proto__"])
        assert.equal((await fetch(served.origin + path)).status, 404, path);
    });

    it("runs under a policy that allows nothing inline and nobody else, and keeps to it", async () => {
      const page = await open();
      const policy = (await fetch(served.origin)).headers.get("content-security-policy") ?? "";
      assert.notMatch(policy, /unsafe|\*|https?:(?!\/\/kommunen\.example)/);
      assert.include(policy, "frame-ancestors https://kommunen.example");
      await say(page, "kort");
      await page.locator(".card").waitFor();
      assert.deepEqual(complaints, []);
    });
  });
});
