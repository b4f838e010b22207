import { assert } from "chai";
import type { Browser, Download } from "playwright-core";
import type { Summary } from "../../src/domain/summary.ts";
import { summaryPdf } from "../../src/files/summary-pdf.ts";
import { loadTexts } from "../../src/language/texts.ts";
import { createServer } from "../../src/web/server.ts";
import { summaryFile } from "../../src/web/summary-file.ts";
import { summaryLinks } from "../../src/web/summary-links.ts";
import { launchChromium } from "../browser.ts";
import { readPdf } from "../files/pdf-text.ts";
import { sampleSummary } from "../files/sample-summary.ts";
import { folders } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";
import { serve } from "./serve.ts";

const secret = "s".repeat(32);
const hour = 60 * 60 * 1000;
const isOfOurPage = (id: string) => id.startsWith("dl-");
const pdf = (summary: Summary) => summaryPdf(summary, (number, of) => `Side ${number} av ${of}`);

describe("links to a summary", () => {
  const clock = { at: Date.parse("2026-11-21T10:00:00Z") };
  const links = (publicUrl?: string, key = secret) =>
    summaryLinks({ secret: key, publicUrl }, isOfOurPage, () => clock.at);
  const tokenOf = (url: string | undefined) => new URL(url ?? "", "http://x").searchParams.get("t") ?? "";

  it("begin with the public address, on every channel", () => {
    const made = links("https://lots.example.org/chat").files("msteams:19:abc");
    assert.match(made?.pdf ?? "", /^https:\/\/lots\.example\.org\/summary\.pdf\?t=[\w.-]+$/);
    assert.match(made?.text ?? "", /^https:\/\/lots\.example\.org\/summary\.txt\?t=[\w.-]+$/);
  });

  it("begin with a slash where none is known, for a page of ours and nobody else", () => {
    assert.match(links().files("dl-1")?.pdf ?? "", /^\/summary\.pdf\?t=/);
    assert.isUndefined(links().files("msteams:1"));
  });

  it("lead back to the page of a conversation that has one", () => {
    assert.equal(links("https://lots.example.org").page("dl-1", "sv"), "https://lots.example.org/?lang=sv");
    assert.isUndefined(links("https://lots.example.org").page("msteams:1", "sv"));
    assert.isUndefined(links().page("dl-1", "sv"));
  });

  for (const id of ["dl-1", "msteams:19:å/+=?&@thread", "x".repeat(300)])
    it(`open ${id.slice(0, 30)}, and that alone`, () => {
      const token = tokenOf(links().files(`dl-${id}`)?.pdf);
      assert.deepEqual(links().verify(token, "summary"), { conversation: `dl-${id}`, expired: false });
    });

  it("open nothing after an hour", () => {
    const token = tokenOf(links().files("dl-1")?.pdf);
    clock.at += hour - 1;
    assert.isFalse(links().verify(token, "summary")?.expired);
    clock.at += 1000;
    assert.isTrue(links().verify(token, "summary")?.expired);
  });

  it("open nothing when one letter of them is changed, or the secret is another", () => {
    const token = tokenOf(links().files("dl-1")?.pdf);
    // The last letter of a signature holds two bits that say nothing.
    for (let at = 0; at < token.length - 1; at += 1) {
      const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
      assert.isUndefined(links().verify(changed, "summary"), `${at}`);
    }
    assert.isUndefined(links(undefined, "t".repeat(32)).verify(token, "summary"));
    for (const other of ["", ".", "..", `${token}x`, `x${token}`, "a.1.", "x".repeat(100_000)])
      assert.isUndefined(links().verify(other, "summary"));
  });
});

describe("the summary as a file", () => {
  const links = summaryLinks({ secret, publicUrl: undefined }, isOfOurPage);
  const late = summaryLinks({ secret, publicUrl: undefined }, isOfOurPage, () => Date.now() - 2 * hour);
  let origin = "";
  let close = async () => {};
  before(async () => {
    const texts = await loadTexts(folders.locales);
    const config = { port: 0, host: "127.0.0.1", publicUrl: undefined, embedOrigins: [], version: "1" };
    const server = createServer({ ...config, knowledge: () => ({}) }, silent);
    const bot = { summary: async (id: string) => (id === "dl-1" ? sampleSummary() : undefined) };
    summaryFile(server, { bot, links, texts, pdf });
    origin = `http://127.0.0.1:${await server.listen()}`;
    close = () => server.close();
  });
  after(() => close());
  const get = (path = "") => fetch(origin + path);

  it("comes as a PDF that nobody keeps, under a safe name", async () => {
    const answer = await get(links.files("dl-1")?.pdf);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "application/pdf");
    assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="lots-2026-11-21.pdf"');
    assert.equal(answer.headers.get("cache-control"), "no-store, private");
    assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    const { pages } = readPdf(new Uint8Array(await answer.arrayBuffer()));
    assert.include(pages[0], "Prøvelån 1 (æøå ÄÖ)");
  });

  it("comes as text that old editors read right", async () => {
    const answer = await get(links.files("dl-1")?.text);
    assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const text = bytes.toString();
    for (const part of [
      "Oppsummering 21. november 2026\r\n====",
      "Prøvelån 1 (æøå ÄÖ) – Prøvebanken",
      "?lang=nb",
    ])
      assert.include(text, part);
    assert.notMatch(text, /[^\r]\n/);
  });

  const refused: readonly [what: string, path: string | undefined, status: number, said: RegExp][] = [
    ["without a token", "/summary.pdf", 404, /no longer valid/],
    ["with another's token", "/summary.pdf?t=a.b.c", 404, /no longer valid/],
    ["of a conversation that is forgotten", links.files("dl-2")?.pdf, 404, /no longer valid/],
    ["an hour later, in the conversation's language", late.files("dl-1")?.text, 410, /gjelder ikke lenger/],
  ];
  for (const [what, path, status, said] of refused)
    it(`is not to be had ${what}`, async () => {
      const answer = await get(path);
      assert.equal(answer.status, status);
      assert.equal(answer.headers.get("cache-control"), "no-store");
      assert.match(await answer.text(), said);
    });

  it("is made so many times and no more", async () => {
    const path = links.files("dl-1")?.text;
    for (let n = 0; n < 30; n += 1) await (await get(path)).text();
    const answer = await get(path);
    assert.equal(answer.status, 429);
    assert.match(answer.headers.get("retry-after") ?? "", /^[1-9]$/);
  });
});

describe("the chat page's buttons for a file", function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it("fetch the PDF of the page's own conversation", async () => {
    const texts = await loadTexts(folders.locales);
    const links = summaryLinks({ secret, publicUrl: undefined }, isOfOurPage);
    let conversation = "";
    const { origin, bot, close } = await serve(
      async () => {
        conversation = bot.heard.at(-1)?.conversation ?? "";
        const files = links.files(conversation);
        const actions = [
          { type: "Action.OpenUrl", title: "PDF", url: files?.pdf },
          { type: "Action.OpenUrl", title: "Andre steder", url: "http://evil.example/" },
        ];
        const card = {
          type: "AdaptiveCard",
          version: "1.3",
          fallbackText: `PDF: ${files?.pdf}`,
          body: [],
          actions,
        };
        return [{ text: `Her er filen.\n\nPDF: ${files?.pdf}`, cards: [card] }];
      },
      undefined,
      0,
      undefined,
      (server, scripted) => summaryFile(server, { bot: scripted, links, texts, pdf }),
    );
    const page = await browser.newPage({ acceptDownloads: true });
    try {
      await page.goto(`${origin}/?lang=nb`);
      await page.fill("#utterance", "pdf?");
      await page.press("#utterance", "Enter");
      const link = page.locator(".card a");
      await link.waitFor();
      assert.deepEqual(await link.allInnerTexts(), ["PDF"], "nothing of another host without TLS");
      assert.include(await page.locator(".turn.bot .bubble").last().innerText(), "Her er filen.");
      assert.notInclude(await page.locator(".turn.bot .bubble").last().innerText(), "summary.pdf");
      // The browser tells it of the page that asked, or of the one that opened for it.
      const downloaded = new Promise<Download>((resolve) => {
        page.on("download", resolve);
        page.context().on("page", (opened) => opened.on("download", resolve));
      });
      await link.click();
      const download = await downloaded;
      assert.equal(download.suggestedFilename(), "lots-2026-11-21.pdf");
      const parts: Buffer[] = [];
      for await (const part of await download.createReadStream()) parts.push(part as Buffer);
      assert.include(readPdf(Buffer.concat(parts)).pages[0], "Prøvelån 1");
    } finally {
      await page.context().close();
      await close();
    }
  });
});
