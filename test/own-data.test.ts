import { assert } from "chai";
import type { AuditEntry } from "../src/domain/audit.ts";
import { locales } from "../src/language/locale.ts";
import { createOwnData } from "../src/own-data.ts";
import type { Viewer } from "../src/ports.ts";
import { ownDataFile } from "../src/web/own-data-file.ts";
import { createServer } from "../src/web/server.ts";
import { summaryLinks } from "../src/web/summary-links.ts";
import { chatAdvisers } from "./dialogue/chat-adviser.ts";
import { hears, sentCase } from "./hand-over.ts";
import { type Office, realOffice, realParts } from "./real-bot.ts";
import { silent } from "./stores/silent.ts";

const no: Viewer = { adviser: "no", locale: "nb" };

function ownDataOf({ conversations, clock }: Office, audited: AuditEntry[] = []) {
  const audit = { add: (entry: AuditEntry) => void audited.push(entry) };
  return createOwnData({ conversations, audit, clock: { now: () => new Date(clock.at) } });
}

/** A closed case, another one open, and a mail that waits. */
async function busy(office: Office): Promise<readonly string[]> {
  const first = await sentCase(office, "dl-1");
  await office.desk.take(no, first);
  await office.desk.say(no, first, "m", "Hei fra rådgiveren");
  await office.desk.close(no, first, "helped", "Fikk et notat.");
  const second = await sentCase(office, "dl-1", ["snakk med en rådgiver", "Ja, send"]);
  await hears(office, "dl-1", "send det på e-post", "per@bedrift.example", "ja");
  return [first, second];
}

describe("one's own data", () => {
  it("holds what was said, understood, shared, noted, and what is still to be sent", async () => {
    const office = await realOffice(chatAdvisers);
    const ids = await busy(office);
    const own = await ownDataOf(office).of("dl-1");
    assert.equal(own?.locale, "nb");
    const data = own?.data as {
      turns: { wrote: string | null; replies: { text: string; by: string }[] }[];
      understood: { need: string; facts: object };
      cases: { id: string; contact: object; shared: { facts: object } }[];
      outbox: { contents: { letter: { to: string } } }[];
    };
    assert.include(JSON.stringify(data.turns[0]), "Vi trenger hjelp til eksport. Hamar");
    assert.deepInclude(
      data.turns.flatMap(({ replies }) => replies),
      { text: "Hei fra rådgiveren", by: "Demo adviser" },
    );
    assert.equal(data.understood.need, "internationalisation");
    assert.deepEqual(
      data.cases.map(({ id }) => id),
      ids,
    );
    assert.deepInclude(data.cases[0]?.contact, { name: "Per Eksempel", email: "per@example.org" });
    assert.property(data.cases[0]?.shared.facts, "employees");
    assert.include(JSON.stringify(data.cases), "Fikk et notat.");
    assert.include(
      data.outbox.map(({ contents }) => contents.letter.to),
      "per@bedrift.example",
    );
  });

  it("holds every turn of a long conversation", async () => {
    const office = await realOffice([]);
    const turn = { at: office.clock.at, heard: null, locale: "nb", replies: [] };
    await hears(office, "dl-1", "Hei");
    for (let i = 2; i <= 401; i++)
      await office.conversations.change("dl-1", async (stored) => ({
        change: { state: stored?.state, turn: { ...turn, turn: i } },
        result: undefined,
      }));
    const own = await ownDataOf(office).of("dl-1");
    assert.property(own, "data");
    assert.equal(JSON.stringify(own).match(/"turn":\d+,"at"/g)?.length, 401);
  });

  it("does not tell which adviser did what behind the desk", async () => {
    const chat = chatAdvisers.map((one) => ({ ...one, id: `kvist-${one.id}` }));
    const office = await realOffice(chat);
    const id = await sentCase(office, "dl-1");
    await office.desk.take({ ...no, adviser: "kvist-no" }, id);
    await office.desk.passOn({ ...no, adviser: "kvist-no" }, id, { to: "adviser", adviser: "kvist-se" }, "");
    assert.notInclude(JSON.stringify(await ownDataOf(office).of("dl-1")), "kvist");
  });

  it("does not tell where advisers and actors' systems are reached", async () => {
    const mailed = chatAdvisers.map((one) => ({ ...one, email: `${one.id}@actor.example` }));
    const office = await realOffice(mailed, {
      subscribers: [{ url: "https://crm.example/hook?key=secret" }],
    });
    await busy(office);
    const kept = JSON.stringify((await office.conversations.read("dl-1"))?.state);
    const own = JSON.stringify(await ownDataOf(office).of("dl-1"));
    for (const theirs of ["@actor.example", "crm.example"]) {
      assert.include(kept, theirs);
      assert.notInclude(own, theirs);
    }
    assert.include(own, "per@example.org");
  });

  it("is told of in the audit", async () => {
    const audited: AuditEntry[] = [];
    const office = await realOffice([]);
    await hears(office, "dl-1", "Vi trenger et lån i Bodø");
    const ownData = ownDataOf(office, audited);
    await ownData.of("dl-1");
    assert.isUndefined(await ownData.of("dl-2"));
    assert.deepEqual(audited, [
      { at: "2026-11-21T10:00:00.000Z", what: "exported", case: null, adviser: null },
    ]);
  });

  it("is said to be out of reach where no file can be fetched, and then told in words", async () => {
    const { texts } = await realParts();
    const asked = {
      nb: "Gi meg dataene mine",
      nn: "Gje meg dataa mine",
      sv: "Ge mig mina data",
      en: "export my data",
    };
    for (const locale of locales) {
      const { bot } = await realOffice([]);
      const said = { conversation: "console:1", id: "1", text: asked[locale], locale, attachments: 0 };
      const { replies } = await bot.hear(said);
      assert.deepEqual(
        replies.map(({ text }) => text.split("\n\n")[0]),
        [texts.say(locale, "bot:data.notHere"), texts.say(locale, "bot:stored")],
      );
    }
  });

  it("and the link to it are not shown to an adviser", async () => {
    const office = await realOffice(chatAdvisers);
    const id = await sentCase(office, "dl-1");
    const { replies } = await hears(office, "dl-1", "Gi meg dataene mine");
    assert.include(replies[0]?.text, "my-data.json?t=");
    const seen = await office.desk.open(no, id);
    const lines = seen.ok ? seen.value.transcript.map(({ text }) => text) : [];
    assert.include(lines, "Gi meg dataene mine");
    assert.notInclude(lines.join("\n"), "my-data.json");
  });
});

describe("one's own data as a file", () => {
  const config = { secret: "s".repeat(32), publicUrl: undefined };
  const links = summaryLinks(config, (id) => id.startsWith("dl-"));
  const late = summaryLinks(
    config,
    () => true,
    () => Date.now() - 16 * 60 * 1000,
  );
  let office: Office;
  let origin = "";
  let close = async () => {};
  before(async () => {
    office = await realOffice([]);
    await hears(office, "dl-1", "Vi trenger et lån i Bodø");
    const { texts } = await realParts();
    const server = createServer(
      {
        port: 0,
        host: "127.0.0.1",
        publicUrl: undefined,
        embedOrigins: [],
        version: "1",
        knowledge: () => ({}),
      },
      silent,
    );
    ownDataFile(server, { ownData: ownDataOf(office), links, texts });
    origin = `http://127.0.0.1:${await server.listen()}`;
    close = () => server.close();
  });
  after(() => close());
  const get = (path: string | undefined, language = "nb") =>
    fetch(`${origin}${path}`, { headers: { "accept-language": language } });

  it("comes as JSON to be saved, that nobody keeps on the way", async () => {
    const answer = await get(links.data("dl-1"));
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "application/json; charset=utf-8");
    assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="lots.json"');
    assert.equal(answer.headers.get("cache-control"), "no-store, private");
    assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
    assert.include(await answer.text(), "Vi trenger et lån i Bodø");
  });

  const summary = () => links.files("dl-1")?.pdf.replace("/summary.pdf", "/my-data.json");
  const refused: readonly [what: string, path: () => string | undefined, status: number][] = [
    ["without a token", () => "/my-data.json", 404],
    ["with a link to the summary, which may have been passed on", summary, 404],
    ["of a conversation that is not there", () => links.data("dl-2"), 404],
    ["after a quarter of an hour", () => late.data("dl-1"), 410],
  ];
  for (const [what, path, status] of refused)
    it(`is not to be had ${what}`, async () => {
      const answer = await get(path());
      assert.equal(answer.status, status);
      assert.match(await answer.text(), /gjelder ikke lenger/);
    });

  it("is not to be had when it was forgotten", async () => {
    const link = links.data("dl-1");
    await hears(office, "dl-1", "Slett alt om meg", "Ja, slett alt");
    const answer = await get(link);
    assert.notInclude(await answer.text(), "Bodø");
  });

  it("opens no summary", () => {
    const token = new URL(links.data("dl-1") ?? "", "http://x").searchParams.get("t") ?? "";
    assert.isUndefined(links.verify(token, "summary"));
  });
});
