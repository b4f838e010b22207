import { assert } from "chai";
import type { Summary } from "../../src/domain/summary.ts";
import { summaryPdf } from "../../src/files/summary-pdf.ts";
import { letterCarrier } from "../../src/mail/letter-carrier.ts";
import { smtp } from "../../src/mail/smtp.ts";
import { createOutbox } from "../../src/outbox.ts";
import type { Bot } from "../../src/ports.ts";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { readPdf } from "../files/pdf-text.ts";
import { type Logged, realOffice, realParts, today } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";
import { type Behaviour, type MailServer, mailServer } from "./mail-server.ts";

const pdf = (summary: Summary) => summaryPdf(summary, (number, of) => `Side ${number} av ${of}`);

/** The text part and the attachment of a mail. */
function partsOf(raw: string) {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? "";
  const [, text = "", file = ""] = raw.split(`--${boundary}`);
  const body = (part: string) => part.slice(part.indexOf("\r\n\r\n") + 4);
  const decoded = /quoted-printable/i.test(text)
    ? Buffer.from(
        body(text)
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString()
    : Buffer.from(body(text), "base64").toString();
  return { text: decoded.replaceAll("\r\n", "\n").trim(), pdf: Buffer.from(body(file), "base64") };
}

describe("the summary by mail", function () {
  this.timeout(60_000);
  let server: MailServer | undefined;
  const closing: (() => Promise<void>)[] = [];
  before(realParts);
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await server?.close();
    server = undefined;
  });

  /** A bot on files, and the outbox that carries what it posts. */
  async function open(behaviour: Behaviour = {}, folder?: string) {
    const clock = { at: `${today}T10:00:00Z`, now: () => new Date(clock.at) };
    const lines: Logged[] = [];
    const { texts } = await realParts();
    server ??= await mailServer(behaviour);
    const store = await lowdbStore(folder ?? (await temporaryFolder()), silent);
    const note = (fields: Readonly<Record<string, unknown>>, message: string) =>
      void lines.push({ fields, message });
    const log = { info: note, warn: note, error: note };
    const { bot, conversations } = await realOffice([], { lines, clock, store });
    const mail = letterCarrier({ mail: smtp(server.config, log), texts, pdf, clock });
    const outbox = createOutbox({ conversations, carriers: { mail }, clock, log });
    let turns = 0;
    const say = async (text: string, conversation = "dl-1") => {
      const id = `u${++turns}`;
      const { replies } = await bot.hear({ conversation, id, text, locale: "nb", attachments: 0 });
      return replies.map((reply) => reply.text);
    };
    closing.push(async () => {
      await outbox.close();
      await store.close();
    });
    return { bot, say, outbox, clock, lines, server, close: () => closing.pop()?.() };
  }

  async function unasked(bot: Bot, conversation = "dl-1") {
    const turns = await bot.turns(conversation, 0, 100);
    return turns
      .filter(({ heard }) => heard === null)
      .flatMap(({ replies }) => replies.map(({ text }) => text));
  }

  const need = "Vi er et bakeri i Bodø med 12 ansatte og trenger lån til ny ovn";
  const start = async (say: (text: string) => Promise<readonly string[]>) => {
    await say(need);
    await say("bare vis meg forslagene");
  };

  it("is sent as it was shown, with the same as a PDF, and told of", async () => {
    const { bot, say, outbox, server } = await open();
    await outbox.start();
    await start(say);
    await say("send det på e-post");
    const [shown = ""] = await say("kari@bedrift.example");
    await outbox.look();
    assert.lengthOf(server.asked, 0, "nothing goes before a yes");
    await say("ja");
    await outbox.look();
    const [mail] = server.received;
    assert.deepEqual(mail?.to, ["kari@bedrift.example"]);
    const { text, pdf } = partsOf(mail?.raw ?? "");
    assert.include(shown, text, "word for word");
    assert.include(shown, "Oppsummering fra Lots: lån");
    const printed = readPdf(pdf).pages.join("\n").replace(/\s+/g, " ");
    for (const part of ["Bodø · Mat og drikke · 12 ansatte", "Ikke avklart:", "Kilde: innovasjonnorge.no"])
      assert.include(printed, part);
    for (const part of ["Kilde:", "dato ukjent", "Ikke avklart:", "https://lots.example.org/?lang=nb"])
      assert.include(text, part);
    assert.match((await unasked(bot))[0] ?? "", /tatt imot e-posten til k…@bedrift\.example/);
  });

  it("is not sent when the company would rather not, nor on a yes to something else", async () => {
    const { say, outbox, server } = await open();
    await outbox.start();
    await start(say);
    await say("send det til kari@bedrift.example på e-post");
    await say("Nei, ikke send");
    await say("ja");
    await say("send det til kari@bedrift.example på e-post");
    await say("hvorfor disse?");
    await say("ja");
    await say("Ja, send den");
    await outbox.look();
    assert.lengthOf(server.asked, 0);
  });

  it("gets through greylisting, and says that it waits and when it is there", async () => {
    const { bot, say, outbox, clock, server } = await open({
      recipient: (times) => (times === 1 ? 451 : undefined),
    });
    await outbox.start();
    await start(say);
    await say("send det til kari@bedrift.example på e-post");
    await say("ja");
    await outbox.look();
    clock.at = `${today}T10:02:00Z`;
    await outbox.look();
    assert.lengthOf(server.received, 1);
    const said = await unasked(bot);
    assert.match(said[0] ?? "", /prøver igjen/);
    assert.match(said[1] ?? "", /tatt imot/);
    assert.lengthOf(said, 2);
  });

  it("is given up when there is no such mailbox, and says so with the choices still there", async () => {
    const { bot, say, outbox } = await open({ recipient: () => 550 });
    await outbox.start();
    await start(say);
    await say("send det til kari@bedrift.example på e-post");
    await say("ja");
    await outbox.look();
    const last = (await bot.turns("dl-1", 0, 100)).at(-1);
    assert.match(last?.replies[0]?.text ?? "", /kom ikke fram/);
    assert.isNotEmpty(last?.replies[0]?.choices ?? []);
  });

  it("is sent after a restart between the yes and the sending, and once", async () => {
    const folder = await temporaryFolder();
    const first = await open({}, folder);
    await start(first.say);
    await first.say("send det til kari@bedrift.example på e-post");
    await first.say("ja");
    await first.close();
    for (const _ of ["once", "twice"]) {
      const next = await open({}, folder);
      await next.outbox.start();
      await next.outbox.look();
      await next.close();
    }
    assert.lengthOf(server?.received ?? [], 1);
  });

  it("is sent three times a day from one conversation, starting over or not", async () => {
    const { say, outbox, server } = await open();
    await outbox.start();
    for (const name of ["a", "b", "c", "d"]) {
      await say("begynn på nytt");
      await start(say);
      const replies = await say(`send det til ${name}@bedrift.example på e-post`);
      if (name === "d") assert.match(replies.join(" "), /ikke flere e-poster/);
      await say("ja");
    }
    await outbox.look();
    assert.deepEqual(server.asked, ["a@bedrift.example", "b@bedrift.example", "c@bedrift.example"]);
  });

  it("floods nobody, from however many conversations", async () => {
    const { bot, outbox, server } = await open();
    await outbox.start();
    for (let n = 0; n < 8; n += 1) {
      const conversation = `dl-${n}`;
      for (const [i, text] of [
        need,
        "bare vis meg forslagene",
        "send det på e-post",
        "Offer@bedrift.example",
        "ja",
      ].entries())
        await bot.hear({ conversation, id: `${i}`, text, locale: "nb", attachments: 0 });
      await outbox.look();
    }
    assert.lengthOf(server.received, 6);
    assert.match((await unasked(bot, "dl-7"))[0] ?? "", /kom ikke fram/);
  });

  it("adds no recipient, whatever the address tries", async () => {
    const { say, outbox, server } = await open();
    await outbox.start();
    await start(say);
    await say("send det på e-post");
    for (const text of [
      "a@b.example\r\nBcc: offer@c.example",
      "a@b.example,offer@c.example",
      "<a@b.example>, x@y",
    ]) {
      const [first = ""] = await say(text);
      assert.match(first, /Dette sender jeg til a@b\.example,/);
    }
    await say("ja");
    await outbox.look();
    assert.deepEqual(server.asked, ["a@b.example"]);
    assert.notMatch(server.received[0]?.raw ?? "", /offer@/);
  });

  it("leaves no address in the logs, nor anything of it once it is forgotten", async () => {
    const { bot, say, outbox, lines, server } = await open();
    await start(say);
    await say("send det til kari@bedrift.example på e-post");
    await say("ja");
    await say("glem meg");
    await say("ja");
    await outbox.start();
    await outbox.look();
    assert.lengthOf(server.asked, 0);
    assert.notInclude(JSON.stringify(lines), "kari");
    assert.notInclude(JSON.stringify(await bot.turns("dl-1", 0, 100)), "kari");
  });
});
