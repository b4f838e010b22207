import { assert } from "chai";
import type { Browser, Page } from "playwright-core";
import { readConfig } from "../../src/config.ts";
import { serve } from "../../src/index.ts";
import type { Log } from "../../src/ports.ts";
import { advisers } from "../../src/stores/lowdb/advisers.ts";
import { signInLinks } from "../../src/web/sign-in/link.ts";
import { launchChromium } from "../browser.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";

const secret = "the-secret-of-the-test-of-the-desk-0123";
const inNorway = { actor: "innovasjon-norge", places: ["NO"], locales: ["nb"] } as const;
const kari = adviser("kari", { ...inNorway, name: "Kari Nord" });
const ola = adviser("ola", { ...inNorway, name: "Ola Sør" });

describe("a company and an adviser, side by side", function () {
  // The whole of Lots starts, and three browsers share its machine with others.
  this.timeout(180_000);
  let browser: Browser;
  let whole: Awaited<ReturnType<typeof serve>>;
  let data: string;
  let origin: string;

  const start = async (port: number) => {
    const given = { PORT: `${port}`, LOTS_DATA: data, LOTS_SECRET: secret, LOG_LEVEL: "silent" };
    whole = await serve({ ...readConfig(given), host: "127.0.0.1" });
    origin = `http://127.0.0.1:${whole.port}`;
  };

  before(async () => {
    browser = await launchChromium();
    data = await temporaryFolder();
    const log: Log = { info() {}, warn() {}, error() {} };
    const directory = await advisers(data, log);
    for (const one of [kari, ola]) await directory.put(one);
    await directory.close();
    await start(0);
  });
  after(async () => {
    await browser.close();
    await whole.close();
  });

  /** The desk, as an adviser sees it who has signed in by a link. */
  async function desk(who: typeof kari): Promise<Page> {
    const page = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    const link = signInLinks(secret, () => Math.floor(Date.now() / 1000)).issue(who);
    await page.goto(`${origin}/desk/sign-in?link=${link}`);
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL(`${origin}/desk`);
    return page;
  }

  async function says(company: Page, text: string): Promise<void> {
    await company.fill("#utterance", text);
    await company.press("#utterance", "Enter");
  }

  const hears = (page: Page, text: string | RegExp) =>
    page.locator("#log").getByText(text).last().waitFor({ timeout: 30_000 });

  async function writes(page: Page, text: string): Promise<void> {
    await page.fill("#text", text);
    await page.press("#text", "Control+Enter");
    await hears(page, text);
  }

  const take = (page: Page) => page.getByRole("button", { name: "Ta saken" });

  /** A company that has asked for a person and agreed to what is sent. */
  async function asks(): Promise<Page> {
    const company = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    await company.goto(`${origin}/?lang=nb`);
    const talk: readonly [text: string, answer: RegExp][] = [
      [
        "Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin",
        /Hvor langt har bedriften/,
      ],
      ["jeg vil snakke med et menneske", /Hva heter du/],
      ["Jeg heter Nora Eksempel", /nå deg utenom chatten/],
      ["Det holder her", /Skal jeg sende det/],
      ["Ja, send", /Sendt til Innovasjon Norge/],
    ];
    for (const [text, answer] of talk) {
      await says(company, text);
      await hears(company, answer);
    }
    return company;
  }

  it("ask, take, talk both ways, come back after a restart, pass on, give back", async () => {
    const one = await desk(kari);
    const other = await desk(ola);
    await one.getByText("Ingen venter nå").waitFor();
    const company = await asks();

    // Both see it come in, and press at once: one gets it, the other is told.
    for (const page of [one, other]) {
      await page.locator(".row a").click({ timeout: 30_000 });
      await take(page).waitFor();
      assert.include(await page.textContent("#log"), "møbelprodusent i Hamar");
      assert.include(await page.textContent("#column-facts"), "Nora Eksempel");
    }
    // Whoever hears of it in time has no button any more: that, too, is being told.
    await Promise.allSettled(
      [one, other].map((page) =>
        take(page).evaluate((button: HTMLButtonElement) => button.click(), null, { timeout: 2000 }),
      ),
    );
    const winner = async () => {
      for (let left = 300; left > 0; left--) {
        if (await one.locator("#text").count()) return [one, other, kari, ola] as const;
        if (await other.locator("#text").count()) return [other, one, ola, kari] as const;
        await one.waitForTimeout(50);
      }
      throw new Error("nobody got the case");
    };
    const [has, late, holder, next] = await winner();
    await late.locator("#case").getByText(`${holder.name} har den`).waitFor();
    assert.equal(await late.locator("#text").count(), 0);
    assert.equal(await take(late).count(), 0);
    await hears(company, new RegExp(`${holder.name} fra Innovasjon Norge er her`));

    // The talk, both ways, with what each sees of the other's writing.
    await has.locator("#text").pressSequentially("Hei", { delay: 20 });
    await company.locator("#typing").waitFor({ state: "visible" });
    await writes(has, "Hei! Hva koster maskinen?");
    await hears(company, "Hei! Hva koster maskinen?");
    await has.locator("#log .adviser").last().getByText("Kommet fram").waitFor({ timeout: 30_000 });
    await company.locator("#utterance").pressSequentially("rundt", { delay: 20 });
    await has.locator("#company-typing").waitFor({ state: "visible" });
    await says(company, "rundt <b>2</b> millioner");
    await hears(has, "rundt <b>2</b> millioner");

    // Everything goes away and comes back, in the middle of a sentence.
    await has.fill("#text", "Da ser vi");
    await whole.close();
    await has.waitForTimeout(500);
    await start(Number(new URL(origin).port));
    await has.locator("#text").press("End");
    await has.locator("#text").pressSequentially(" på det sammen");
    await says(company, "Er du der?");
    await hears(has, "Er du der?");
    await has.press("#text", "Control+Enter");
    await hears(company, "Da ser vi på det sammen");
    await has.reload();
    await hears(has, "Da ser vi på det sammen");

    // To the other, who has it now, and gives it back to the bot.
    await has.click("#do-pass-on summary");
    await has.selectOption("#to", `adviser:${next.id}`);
    await has.fill("#note-pass-on", "Kjenner bransjen bedre");
    await has.locator("#form-pass-on button").click();
    await has.waitForURL(/done=pass-on/);
    await has.getByText("Saken er sendt videre").waitFor();
    await take(late).click({ timeout: 30_000 });
    await hears(company, new RegExp(`${next.name} fra Innovasjon Norge er her`));
    await late.locator("#history ~ ol").getByText("Kjenner bransjen bedre").waitFor();
    await writes(late, "Nå er det meg du snakker med");
    await hears(company, "Nå er det meg du snakker med");
    await late.click("#do-give-back summary");
    await late.check("#how-bot");
    await late.locator("#form-give-back button").click();
    await late.getByText("Lots har ordet igjen").waitFor();
    await says(company, "hei");
    await company.locator(".turn.bot:not(.adviser) .bubble").last().waitFor();
    for (const page of [company, one, other]) await page.context().close();
  });

  it("ask, take, and close with an outcome", async () => {
    const page = await desk(kari);
    const company = await asks();
    await page.locator(".row a").first().click({ timeout: 30_000 });
    await take(page).click();
    await writes(page, "Det ordner vi.");
    await hears(company, "Det ordner vi.");
    await page.click("#do-close summary");
    await page.check("#outcome-helped");
    await page.fill("#note-close", "Møte avtalt");
    await page.locator("#form-close button").click();
    await page.getByText("Saken er avsluttet").waitFor();
    await hears(company, /har avsluttet saken/);
    await page.goto(`${origin}/desk/ended`);
    await page.locator(".row a").first().click();
    await page.getByText("Møte avtalt").waitFor();
    assert.equal(await page.locator("#form-say").count(), 0);
  });
});
