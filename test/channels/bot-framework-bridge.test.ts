import { assert } from "chai";
import { type ChannelStub, channelStub } from "./bot-framework-serve.ts";
import { type TeamsOffice, teamsOffice } from "./teams-office.ts";
import { teamsPeople } from "./teams-people.ts";

describe("The bridge between a company's chat and an adviser's in Teams", function () {
  this.timeout(120_000);
  let teams: TeamsOffice;
  let broken: ChannelStub | undefined;
  beforeEach(async () => {
    teams = await teamsOffice(teamsPeople);
    await teams.connects("kari");
  });
  afterEach(async () => {
    await teams.close();
    await broken?.close();
    broken = undefined;
  });

  const texts = (who: string, from = 0) => teams.arrived(who, from).map(({ text }) => text);
  const last = (who: string) => teams.arrived(who).at(-1);
  const said = (who: string) => last(who)?.text ?? "";
  const buttons = (who: string) => last(who)?.buttons.map(({ title }) => title) ?? [];
  const desk = { adviser: "kari", locale: "nb" };

  async function talk(company: string, name?: string): Promise<string> {
    const id = await teams.asks(company, name);
    await teams.presses("kari", "Ta saken");
    return id;
  }

  for (const answer of [503, "lost"] as const)
    it(`loses nothing and doubles nothing, in order, while the channel answers ${answer}`, async () => {
      await talk("acme");
      const before = texts("kari").length;
      teams.channel.answerWith(answer);
      await teams.post("acme", { text: "Første" });
      await teams.outbox.look();
      await teams.post("acme", { text: "Andre" });
      await teams.outbox.look();
      assert.deepEqual(texts("kari", before), ["Ola Eksempel: Første"], "the second waits for the first");
      teams.channel.answerWith(200);
      await teams.later();
      assert.deepEqual(texts("kari", before), ["Ola Eksempel: Første", "Ola Eksempel: Andre"]);
      const ids = teams.arrived("kari", before).map(({ id }) => id);
      assert.isTrue(ids.every((id) => id?.startsWith("adviser-")));
      await teams.later();
      assert.lengthOf(texts("kari", before), 2);
    });

  it("waits for a channel that says nothing at all", async () => {
    await talk("acme");
    const before = texts("kari").length;
    teams.channel.answerWith(0);
    await teams.post("acme", { text: "Hallo?" });
    await teams.outbox.look();
    teams.channel.answerWith(200);
    await teams.later();
    assert.deepEqual(texts("kari", before), ["Ola Eksempel: Hallo?"]);
  });

  it("holds after the process is gone, with what was under way and the talk that was chosen", async () => {
    await talk("acme");
    await talk("bygg", "Nora Berg");
    teams.channel.answerWith(503);
    await teams.post("bygg", { text: "Er du der?" });
    await teams.outbox.look();
    teams.channel.answerWith(200);
    const before = texts("kari").length;
    teams = await teams.restart();
    await teams.later();
    assert.equal(said("kari"), "Nora Berg: Er du der?");
    assert.isAtMost(texts("kari").length - before, 1);
    await teams.writes("kari", "Ja, nå er jeg her.");
    assert.equal(said("bygg"), "Ja, nå er jeg her.");
    assert.notInclude(texts("acme"), "Ja, nå er jeg her.");
    await teams.writes("bygg", "Fint.");
    assert.equal(said("kari"), "Nora Berg: Fint.");
  });

  it("says once what comes twice, also after the process is gone", async () => {
    const id = await talk("acme");
    for (let i = 0; i < 2; i++) await teams.post("kari", { id: "same", text: "Hei!" });
    teams = await teams.restart();
    await teams.post("kari", { id: "same", text: "Hei!" });
    await teams.outbox.look();
    assert.lengthOf(
      texts("acme").filter((text) => text === "Hei!"),
      1,
    );
    const close = { id: "press", value: { lots: { do: "close", case: id, outcome: "helped" } } };
    await Promise.all([teams.post("kari", close), teams.post("kari", close)]);
    await teams.outbox.look();
    assert.lengthOf(
      texts("kari").filter((text) => text.startsWith("Saken er avsluttet")),
      1,
    );
    assert.match(said("kari"), /^Saken er avsluttet/, "a second press is no mistake");
  });

  it("keeps the order of what is written at once, both ways", async () => {
    await talk("acme");
    const words = Array.from({ length: 8 }, (_, i) => `nummer ${i}`);
    await Promise.all(words.map((text) => teams.post("kari", { text })));
    await teams.outbox.look();
    assert.sameMembers(texts("acme").slice(-8), words);
    for (const text of words) await teams.post("acme", { text });
    await teams.outbox.look();
    assert.deepEqual(
      texts("kari").slice(-8),
      words.map((text) => `Ola Eksempel: ${text}`),
    );
  });

  it("takes what one adviser writes in its order, however long each takes", async () => {
    await talk("acme");
    const hears = (id: string, text: string, more: object = {}) =>
      teams.chat.hear({
        person: { tenant: "t1", user: "entra-kari" },
        conversation: "msteams:a:kari",
        address: { ...teams.directory.all().find(({ id }) => id === "kari")?.teams?.address, ...more },
        id,
        locale: undefined,
        did: { what: "wrote", text, attachments: 0 },
      });
    // The first brings a new address, which is saved before it goes on.
    await Promise.all([hears("1", "først", { serviceUrl: `${teams.channel.url}/x` }), hears("2", "så")]);
    await teams.outbox.look();
    assert.deepEqual(texts("acme").slice(-2), ["først", "så"]);
  });

  it("goes to the adviser where the bot was installed last", async () => {
    await talk("acme");
    broken = await channelStub();
    await teams.post("kari", { type: "installationUpdate", action: "add", serviceUrl: broken.url });
    const before = broken.deliveries.length;
    await teams.writes("acme", "Hei igjen.");
    const moved = broken.deliveries.slice(before).map(({ activity: { text } }) => text);
    assert.deepEqual(moved, ["Ola Eksempel: Hei igjen."]);
  });

  it("stays where it is when another case was not to be had", async () => {
    await talk("acme");
    const bygg = await teams.asks("bygg", "Nora Berg");
    await teams.connects("per");
    assert.isTrue((await teams.office.desk.take({ adviser: "per", locale: "nb" }, bygg)).ok);
    await teams.presses("kari", "Ta saken");
    assert.equal(said("kari"), "Per Sør rakk det før deg, så bedriften er i gode hender.");
    await teams.writes("kari", "Hei, Ola!");
    assert.equal(said("acme"), "Hei, Ola!");
  });

  it("tells the adviser of words that will not reach the company", async () => {
    const id = await talk("acme");
    await breaks("acme", 403);
    await teams.writes("kari", "Hei!");
    assert.equal(said("kari"), "Dette kom ikke fram til Ola Eksempel: «Hei!»");
    assert.isTrue((await teams.office.desk.open(desk, id)).ok);
  });

  it("goes to one company at a time: the others are headed, and one press away", async () => {
    const acme = await talk("acme");
    await teams.writes("kari", "Hei, Ola!");
    const bygg = await talk("bygg", "Nora Berg");
    await teams.writes("kari", "Hei, Nora!");
    assert.deepEqual([said("acme"), said("bygg")], ["Hei, Ola!", "Hei, Nora!"]);
    await teams.writes("acme", "Jeg lurer på noe.\nTo ting.");
    assert.match(said("kari"), /^Ola Eksempel \(lån, Hamar\)\n\nJeg lurer på noe\.\nTo ting\./i);
    await teams.writes("bygg", "Takk.");
    assert.equal(said("kari"), "Nora Berg: Takk.");
    await teams.writes("kari", "/saker");
    assert.match(said("kari"), /Ola Eksempel.*venter på svar fra deg/);
    assert.match(said("kari"), /Nora Berg.*du skriver til denne nå/);
    assert.include(buttons("kari").join("\n"), "Skriv til Ola Eksempel");
    await teams.presses("kari", "Skriv til denne");
    assert.match(said("kari"), /^Det du skriver nå, går til Ola Eksempel/);
    await teams.writes("kari", "Spør i vei.");
    assert.equal(said("acme"), "Spør i vei.");
    // With one left, the words go there, and that is said.
    await teams.post("kari", { value: { lots: { do: "close", case: acme, outcome: "helped" } } });
    await teams.outbox.look();
    assert.match(said("kari"), /^Saken er avsluttet: Ola.*\n\nDet du skriver nå, går til Nora Berg/i);
    await teams.writes("kari", "Da er jeg tilbake, Nora.");
    assert.equal(said("bygg"), "Da er jeg tilbake, Nora.");
    assert.equal(teams.office.cases.find(bygg)?.case.state, "taken");
  });

  it("takes no word meant for a company that is gone to another one", async () => {
    await talk("bygg", "Nora Berg");
    await talk("acme");
    await teams.writes("acme", "stopp");
    assert.match(said("kari"), /^Bedriften har avsluttet samtalen: Ola.* Velg hvem du vil skrive til\./i);
    await teams.writes("kari", "Hemmelig for Ola");
    assert.notInclude([...texts("bygg"), ...texts("acme")], "Hemmelig for Ola");
    assert.match(said("kari"), /^Ikke sendt\..*Hvem skal ha det\?/);
    await teams.presses("kari", buttons("kari").find((title) => title.includes("Nora")) ?? "");
    await teams.writes("kari", "Hei, Nora.");
    assert.equal(said("bygg"), "Hei, Nora.");
  });

  /** From now on the company's channel answers with a refusal, and the adviser's does not. */
  async function breaks(company: string, status: number): Promise<void> {
    broken = await channelStub();
    await teams.post(company, { text: "Hei", serviceUrl: broken.url });
    broken.answerWith(status);
  }
});

describe("What an adviser does in Teams besides writing", function () {
  this.timeout(60_000);
  let teams: TeamsOffice;
  before(async () => {
    teams = await teamsOffice(teamsPeople);
    await teams.connects("kari");
    await teams.asks("acme");
    await teams.presses("kari", "Ta saken");
  });
  after(() => teams.close());

  const said = (who: string) => teams.arrived(who).at(-1)?.text ?? "";
  const count = (who: string) => teams.arrived(who).length;

  const table: readonly [name: string, activity: object, answered: RegExp, relayed: string | undefined][] = [
    ["edits", { type: "messageUpdate", text: "Nytt" }, /^Bedriften ser meldingen slik du først/, undefined],
    ["deletes", { type: "messageDelete" }, /^Det du slettet, er alt sendt/, undefined],
    [
      "reacts",
      { type: "messageReaction", reactionsAdded: [{ type: "like" }] },
      /^Bedriften ser ikke reaksjoner/,
      undefined,
    ],
    [
      "sends a file alone",
      {
        text: "",
        attachments: [{ contentType: "application/vnd.microsoft.teams.file.download.info" }],
      },
      /^Filer og bilder kommer ikke fram/,
      undefined,
    ],
    [
      "sends a picture with a text",
      { text: "Se her", attachments: [{ contentType: "image/*" }, { contentType: "text/html" }] },
      /^Filer og bilder kommer ikke fram/,
      "Se her",
    ],
    ["writes an unknown command", { text: "/slett alt" }, /^Dette kan du gjøre her/, undefined],
    ["writes at length", { text: "x".repeat(4001) }, /^Ikke sendt\. Teksten er for lang/, undefined],
    [
      "writes a personal number",
      { text: "Er det 01819010001?" },
      /^Sendt, men et tall/,
      "Er det ***********?",
    ],
    [
      "adds the bot anew",
      { type: "installationUpdate", action: "add" },
      /^Dette kan du gjøre her/,
      undefined,
    ],
  ];
  for (const [name, activity, answered, relayed] of table)
    it(`${name}: is answered, and ${relayed === undefined ? "nothing" : "the text"} goes on`, async () => {
      const before = count("acme");
      await teams.post("kari", activity);
      await teams.outbox.look();
      assert.match(said("kari"), answered);
      const arrived = teams.arrived("acme", before).map(({ text }) => text);
      if (relayed === undefined) assert.isEmpty(arrived);
      else assert.lengthOf(arrived, 1);
      if (relayed !== undefined && !relayed.includes("*")) assert.deepEqual(arrived, [relayed]);
      assert.notInclude(arrived.join(), "01819010001");
    });

  it("formats: the company gets plain text without marks of mentions", async () => {
    const entities = [
      { type: "mention", mentioned: { id: "28:bot" }, text: "<at>Lots</at>" },
      { type: "mention", mentioned: { id: "29:per" }, text: "<at>Per Sør</at>" },
    ];
    const text = "<at>Lots</at> spør <at>Per Sør</at> om <b>dette</b>";
    await teams.post("kari", { text, entities, attachments: [{ contentType: "text/html" }] });
    await teams.outbox.look();
    assert.equal(said("acme"), "spør Per Sør om <b>dette</b>");
    const { activity } = teams.channel.deliveries.at(-1) ?? {};
    assert.equal((activity as { textFormat?: string } | undefined)?.textFormat, "plain");
  });

  it("says a word that could be for the bot: one press sends it to the company", async () => {
    const before = count("acme");
    await teams.writes("kari", "Ferdig");
    assert.equal(count("acme"), before);
    assert.match(said("kari"), /^Hvordan gikk det\?/);
    await teams.presses("kari", "Nei, send «Ferdig» til Ola Eksempel");
    assert.equal(said("acme"), "Ferdig");
    await teams.writes("kari", "koble fra");
    assert.match(said("kari"), /^Skal jeg koble fra/);
    await teams.presses("kari", "Nei, send «koble fra» til Ola Eksempel");
    assert.equal(said("acme"), "koble fra");
  });

  it("types: the company's screen shows it", async () => {
    const seen: string[] = [];
    const unlisten = teams.office.live.onEvent((event) => {
      if (event.type === "typing") seen.push(`${event.who} ${event.conversation}`);
    });
    const before = count("kari");
    await teams.post("kari", { type: "typing" });
    unlisten();
    assert.deepEqual(seen, ["adviser msteams:a:acme"]);
    assert.equal(count("kari"), before);
  });

  it("leaves nothing of what was written in the log", async () => {
    await teams.writes("kari", "zvartfisk");
    await teams.writes("acme", "jarlzberg");
    assert.notMatch(JSON.stringify(teams.lines), /zvartfisk|jarlzberg|Eksempel|entra-|40 00 00 00/);
    assert.isEmpty(teams.served.complaints);
  });
});
