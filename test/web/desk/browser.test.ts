import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assert } from "chai";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { CaseView } from "../../../src/ports.ts";
import { launchChromium } from "../../browser.ts";
import { line, sampleCase } from "./played-desk.ts";
import { type ServedPages, servePages } from "./serve-pages.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One of each thing, some of it long, and text that is written from the right. */
const rich: readonly CaseView[] = [
  sampleCase("c1", {
    transcript: [
      ...sampleCase("c1").transcript,
      line(3, "company", "نحن شركة صغيرة"),
      line(4, "company", `se ${"https://bedrift.example/".repeat(12)}`),
      line(5, "adviser", "Jeg ser på det.", false),
    ],
    isTranscriptCut: true,
    earlier: [sampleCase("c0", { state: "closed", promise: null })],
  }),
  sampleCase("c2", { promise: "2026-11-23T15:00:00Z", about: "Internasjonalisering", place: "Kautokeino" }),
];

describe("the pages of the desk in a browser", function () {
  // Chromium shares its machine with others.
  this.timeout(60_000);
  let browser: Browser;
  let served: ServedPages;
  const complaints: string[] = [];

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    complaints.splice(0);
    served = await servePages(rich);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await served.close();
  });

  /** Signs an adviser in and opens a page. */
  async function open(
    path: string,
    { who = "kari", ...options }: BrowserContextOptions & { who?: string } = {},
  ): Promise<Page> {
    const context = await browser.newContext({ locale: "nb-NO", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    await page.goto(
      `${served.origin}/desk/sign-in?link=${served.linkFor(who)}&to=${encodeURIComponent(path)}`,
    );
    watch(page);
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL(served.origin + path);
    return page;
  }

  function watch(page: Page): void {
    page.on("console", (message) => {
      // The sign-in page has no icon.
      const isIcon = message.location().url.endsWith("/favicon.ico");
      if ((message.type() === "error" || message.type() === "warning") && !isIcon)
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (new URL(request.url()).hostname !== "127.0.0.1") complaints.push(request.url());
    });
  }

  async function until<T>(get: () => Promise<T> | T, expected: T, within = 10_000): Promise<void> {
    const end = Date.now() + within;
    let last = await get();
    while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      last = await get();
    }
    assert.deepEqual(last, expected);
  }

  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName || "");
  const notice = async (page: Page) => ((await page.textContent("#notice")) ?? "").trim();
  const take = async (page: Page) => {
    await page.getByRole("button", { name: "Ta saken" }).click();
    await page.locator("#text").waitFor();
  };
  const calls = (name: string) => served.desk.asked.filter(([call]) => call === name);

  describe("axe finds nothing", () => {
    const widths = [320, 1280];
    const schemes = ["light", "dark"] as const;
    for (const width of widths)
      for (const colorScheme of schemes)
        it(`at ${width} px, ${colorScheme}`, async () => {
          const page = await open("/desk", { viewport: { width, height: 800 }, colorScheme, who: "liv" });
          const look = async (what: string) => {
            await page.evaluate(axe);
            const found = await page.evaluate(async () => {
              const run = (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe;
              interface Violation {
                readonly id: string;
                readonly nodes: readonly { readonly html: string }[];
              }
              return (await run.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
            });
            assert.deepEqual(found, [], what);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.isAtMost(wide, width, `${what} must not scroll sideways`);
          };
          await look("lists");
          await page.goto(`${served.origin}/desk/ended`);
          await look("an empty list");
          await page.goto(`${served.origin}/desk/cases/c1`);
          await look("a case that waits");
          await take(page);
          for (const summary of await page.locator("summary").all()) await summary.click();
          await look("a case that is taken, all unfolded");
          assert.deepEqual(complaints, []);
        });
  });

  it("can be read at 400 % zoom: nothing is cut off or stands over another", async () => {
    const page = await open("/desk/cases/c1", { viewport: { width: 320, height: 256 } });
    await take(page);
    const sideways = await page.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(sideways, []);
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.getElementById("log") ?? document.body).overflowY),
      "visible",
    );
  });

  describe("live", () => {
    it("shows a case that comes in, and one that goes, and keeps the focus", async () => {
      const page = await open("/desk");
      await page.focus("#open-c2");
      assert.match(await page.title(), /^\(2\)/);
      served.desk.all.set("c3", sampleCase("c3", { place: "Narvik" }));
      served.desk.change("c3", {});
      await page.getByText("Likviditet, Narvik").waitFor();
      assert.equal(await focused(page), "open-c2");
      await until(() => page.title(), "(3) Rådgivernes saker – Lots");
      served.desk.change("c2", { state: "withdrawn" });
      await until(() => page.locator(".row").count(), 2);
      await until(() => focused(page), "H1");
      assert.deepEqual(complaints, []);
    });

    it("shows what the company says, that it writes, and that an answer has arrived", async () => {
      const page = await open("/desk/cases/c1");
      await take(page);
      assert.isFalse(await page.isVisible("#company-typing"));
      served.desk.companyTypes("c1");
      await page.locator("#company-typing").waitFor({ state: "visible" });
      const before = served.desk.all.get("c1")?.transcript ?? [];
      served.desk.change("c1", { transcript: [...before, line(9, "company", "<i>Takk</i>!")] });
      await page.locator("#log").getByText("<i>Takk</i>!").waitFor();
      await until(() => page.isVisible("#company-typing"), false);
      assert.include(await page.textContent("#line-5-1"), "På vei");
      served.desk.change("c1", { transcript: before.map((one) => ({ ...one, isDelivered: true })) });
      await until(async () => (await page.textContent("#line-5-1"))?.includes("Kommet fram"), true);
      assert.deepEqual(complaints, []);
    });

    it("keeps what is being written, unfolded and chosen while the page changes", async () => {
      const page = await open("/desk/cases/c1");
      await take(page);
      await page.click("#do-close summary");
      await page.check("#outcome-helped");
      await page.fill("#note-close", "Fikk lån");
      await page.fill("#text", "Jeg ringer");
      await page.focus("#note-close");
      served.desk.change("c1", { known: ["Nytt: 14 ansatte"] });
      await page.getByText("Nytt: 14 ansatte").waitFor();
      assert.equal(await page.inputValue("#text"), "Jeg ringer");
      assert.equal(await page.inputValue("#note-close"), "Fikk lån");
      assert.isTrue(await page.isChecked("#outcome-helped"));
      assert.isTrue(await page.isVisible("#note-close"));
      assert.equal(await focused(page), "note-close");
    });

    it("gives back what was being written when the case goes to somebody else", async () => {
      const page = await open("/desk/cases/c1");
      await take(page);
      await page.fill("#text", "Jeg ringer i <morgen>");
      served.desk.change("c1", { may: ["note"], state: "offered" });
      await page.locator("#text").waitFor({ state: "detached" });
      await until(async () => (await notice(page)).includes("Jeg ringer i <morgen>"), true);
      assert.deepEqual(complaints, []);
    });

    it("comes back by itself when the server was away", async () => {
      const page = await open("/desk");
      await until(() => served.desk.watchers.size, 1);
      const port = Number(new URL(served.origin).port);
      await served.close();
      await page.waitForTimeout(1500);
      served = await servePages([...rich, sampleCase("c3", { place: "Narvik" })], port);
      await page.getByText("Likviditet, Narvik").waitFor({ timeout: 15_000 });
      await until(() => served.desk.watchers.size, 1);
    });
  });

  describe("by keyboard", () => {
    it("goes from the skip link through a talk to its end", async () => {
      const page = await open("/desk");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await focused(page), "main");
      await page.focus("#open-c1");
      await page.keyboard.press("Enter");
      await page.waitForURL(/cases\/c1/);
      await page.getByRole("button", { name: "Ta saken" }).focus();
      await page.keyboard.press("Enter");
      await until(() => focused(page), "text");
      assert.include(await notice(page), "Saken er din");
      await page.keyboard.type("Hei, jeg ser på det");
      await page.keyboard.press("Control+Enter");
      await until(() => page.inputValue("#text"), "");
      assert.equal(await focused(page), "text");
      await page.locator("#log").getByText("Hei, jeg ser på det").waitFor();
      await page.focus("#ready summary");
      await page.keyboard.press("Enter");
      await page.locator("#ready-hello").waitFor();
      await page.focus("#ready-hello");
      await page.keyboard.press("Enter");
      assert.equal(await page.inputValue("#text"), "Hei, jeg har fått saken din (nb).");
      assert.equal(await focused(page), "text");
      await page.focus("#do-close summary");
      await page.keyboard.press("Enter");
      await page.locator("#outcome-helped").waitFor();
      await page.focus("#outcome-helped");
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "Avslutt", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/desk\?done=close/);
      assert.equal(await focused(page), "notice");
      assert.deepEqual(complaints, []);
    });

    it("shows where the focus is, everywhere", async () => {
      const page = await open("/desk/cases/c1");
      await take(page);
      const unseen: string[] = [];
      await page.focus("body");
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        const [seen, what] = await page.evaluate(() => {
          const one = document.activeElement ?? document.body;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          const isSeen = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
          return [isSeen || one === document.body, one.outerHTML.slice(0, 90)] as const;
        });
        if (!seen) unseen.push(what);
      }
      assert.deepEqual(unseen, []);
    });
  });

  describe("says a message once", () => {
    it("however often the button is pressed", async () => {
      const page = await open("/desk/cases/c1");
      await take(page);
      await page.fill("#text", "Hei");
      await page.locator("#form-say button").dblclick();
      await page.locator("#log .adviser").nth(1).waitFor();
      await page.waitForTimeout(300);
      assert.equal(await page.locator("#log .adviser").count(), 2); // one was there before
      await page.fill("#text", "Hei");
      await page.press("#text", "Control+Enter");
      await until(() => page.locator("#log .adviser").count(), 3); // said again on purpose
    });

    it("when the answer to it was lost and it is sent again", async () => {
      const page = await open("/desk/cases/c1");
      await take(page);
      let isLost = false;
      await page.route("**/say", async (route) => {
        if (isLost) return route.continue();
        isLost = true;
        await route.fetch({ maxRedirects: 0 });
        await route.abort();
      });
      await page.fill("#text", "Er dere der?");
      await page.press("#text", "Control+Enter");
      await until(async () => (await notice(page)).includes("Det kom ikke fram"), true);
      assert.equal(await page.inputValue("#text"), "Er dere der?");
      await page.press("#text", "Control+Enter");
      await until(() => page.inputValue("#text"), "");
      assert.equal(await page.locator("#log").getByText("Er dere der?").count(), 1);
      assert.lengthOf(new Set(calls("say").map(([, id]) => id)), 1);
    });
  });

  it("tells the company that the adviser writes, now and then, and not what", async () => {
    const page = await open("/desk/cases/c1");
    await take(page);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/typing")) sent.push(request.postData() ?? "");
    });
    await page.locator("#text").pressSequentially("Dette er hemmelig enn så lenge", { delay: 5 });
    await until(() => calls("typing").length, 1);
    assert.lengthOf(sent, 1);
    assert.notInclude(sent[0] ?? "", "hemmelig");
  });

  it("says kindly that another was sooner, in place, and keeps what was typed", async () => {
    const kari = await open("/desk/cases/c1");
    const ola = await open("/desk/cases/c1", { who: "ola" });
    await ola.click("#do-note summary");
    await ola.fill("#note-note", "Kjenner dem litt");
    // The page must not hear of it before the button is pressed.
    await ola.route("**/desk/cases/c1", (route) => route.abort());
    await take(kari);
    await ola.getByRole("button", { name: "Ta saken" }).click();
    await until(async () => (await notice(ola)).includes("Kari Nord rakk det før deg"), true);
    assert.equal(await ola.locator("#form-take").count(), 0);
    assert.equal(await ola.inputValue("#note-note"), "Kjenner dem litt");
    assert.equal(await focused(ola), "H1");
  });

  it("keeps what was typed when the session is over, and says so", async () => {
    const page = await open("/desk/cases/c1");
    await take(page);
    await page.fill("#text", "Viktig");
    await page.context().clearCookies();
    await page.press("#text", "Control+Enter");
    await until(async () => (await notice(page)).includes("Du er logget ut"), true);
    assert.equal(await page.inputValue("#text"), "Viktig");
  });

  it("works without script", async () => {
    const page = await open("/desk", { javaScriptEnabled: false });
    await page.click("#open-c1");
    await page.getByRole("button", { name: "Ta saken" }).click();
    assert.include(await notice(page), "Saken er din");
    await page.fill("#text", "Hei\nder");
    await page.click("#form-say button");
    assert.equal(await page.locator("#log .adviser .text").nth(1).textContent(), "Hei\nder");
    assert.equal(calls("say")[0]?.[2], "Hei\nder");
    await page.click("#do-pass-on summary");
    await page.selectOption("#to", "adviser:ola");
    served.desk.refusal = "nobody-there";
    await page.fill("#note-pass-on", "Til deg");
    await page.click("#form-pass-on button");
    assert.include(await notice(page), "Ingen der kan ta saken");
    assert.equal(await page.inputValue("#note-pass-on"), "Til deg");
    assert.equal(await page.inputValue("#to"), "adviser:ola");
    await page.click("#form-pass-on button");
    assert.include(await notice(page), "sendt videre");
    assert.include(page.url(), "/desk?done=pass-on");
    await page.getByRole("button", { name: "Logg ut" }).click();
    assert.include(page.url(), "/desk/sign-in/bye");
  });

  it("sends a form that leads away once", async () => {
    const page = await open("/desk/cases/c1");
    await take(page);
    await page.click("#do-close summary");
    await page.check("#outcome-helped");
    // The answer is slow, and the button is pressed once more while it is on its way.
    let sent = 0;
    await page.route(/\/close$/, async (route) => {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue().catch(() => {});
    });
    await page.locator("#form-close button").evaluate((button: HTMLButtonElement) => {
      for (const after of [50, 200]) setTimeout(() => button.click(), after);
    });
    await page.waitForURL(/done=close/);
    assert.equal(sent, 1);
    assert.lengthOf(calls("close"), 1);
  });
});
