import { assert } from "chai";
import { type TeamsOffice, teamsOffice } from "./teams-office.ts";
import { teamsPeople } from "./teams-people.ts";

describe("An adviser inside Teams", function () {
  this.timeout(60_000);
  let teams: TeamsOffice;
  beforeEach(async () => {
    teams = await teamsOffice(teamsPeople);
  });
  afterEach(() => teams.close());

  const texts = (who: string, from = 0) => teams.arrived(who, from).map(({ text }) => text);
  const last = (who: string) => teams.arrived(who).at(-1);
  const said = (who: string) => last(who)?.text ?? "";
  const caseOf = (id: string) => teams.office.cases.find(id)?.case;
  const atTheDesk = { adviser: "kari", locale: "nb" };

  /** Kari has the floor in the case of a company. @returns its id */
  async function talk(company = "acme", name?: string): Promise<string> {
    if (teams.directory.all().find(({ id }) => id === "kari")?.teams === null) await teams.connects("kari");
    const id = await teams.asks(company, name);
    await teams.presses("kari", "Ta saken");
    assert.equal(caseOf(id)?.adviser, "kari");
    return id;
  }

  it("is offered a case with what is known and not, and no name, number or word of the company", async () => {
    await teams.connects("kari");
    const id = await teams.asks("acme");
    const card = last("kari");
    assert.match(card?.text ?? "", /^En bedrift venter: lån, Hamar\n\nSvar lovet .*25\. november/i);
    assert.match(card?.text ?? "", /Spør om dette først\n.*\n\nDet bedriften har delt\n/s);
    assert.notMatch(card?.text ?? "", /Ola|40 00 00 00|møbelprodusent/);
    assert.equal(card?.version, "1.3");
    assert.match(card?.summary ?? "", /^En bedrift venter/);
    const [take, , link] = card?.buttons ?? [];
    assert.deepEqual(take?.data, { lots: { do: "take", case: id } }, "it says nothing of who presses it");
    assert.equal(link?.url, `https://lots.example/desk/cases/${id}`);
  });

  it("takes it, talks both ways, and closes it", async () => {
    const id = await talk();
    assert.match(said("kari"), /^Du har tatt saken: Ola Eksempel \(lån, Hamar\)/i);
    assert.match(said("kari"), /Slik når du bedriften\nOla Eksempel\n.*40/);
    assert.match(said("kari"), /Bedriften: Ja, send/);
    assert.match(said("acme"), /^Kari Nord fra Innovasjon Norge er her/);
    await teams.writes("kari", "Hei! Hva koster maskinen?");
    assert.equal(said("acme"), "Hei! Hva koster maskinen?");
    await teams.writes("acme", "To millioner.", "Eller litt mer.");
    assert.deepEqual(texts("kari").slice(-2), [
      "Ola Eksempel: To millioner.",
      "Ola Eksempel: Eller litt mer.",
    ]);
    await teams.writes("kari", "/ferdig");
    await teams.presses("kari", "Bedriften fikk hjelp");
    assert.match(said("kari"), /^Saken er avsluttet: Ola Eksempel/);
    assert.deepInclude(caseOf(id), { state: "closed", outcome: "helped" });
    assert.match(said("acme"), /^Kari Nord har avsluttet saken/);
    await teams.writes("kari", "Lykke til!");
    assert.notInclude(texts("acme"), "Lykke til!");
    assert.match(texts("kari").at(-2) ?? "", /^Ikke sendt\. Du er ikke i samtale/);
  });

  it("gives the floor back to the bot, which is there again", async () => {
    const id = await talk();
    await teams.writes("kari", "/tilbake");
    await teams.presses("kari", "La Lots ta over igjen nå");
    assert.match(said("kari"), /^Roboten har ordet igjen hos Ola Eksempel/);
    assert.equal(caseOf(id)?.state, "returned");
    assert.match(said("acme"), /^Kari Nord har gitt ordet tilbake/);
  });

  it("promises a call, and writes instead", async () => {
    const id = await talk();
    await teams.writes("kari", "/tilbake");
    await teams.presses("kari", "Jeg ringer bedriften innen fristen; Lots svarer så lenge");
    assert.match(said("kari"), /^Du har lovet å ringe senest .* Ola Eksempel.*40 ?00/s);
    await teams.presses("kari", "Skriv til denne");
    assert.equal(caseOf(id)?.state, "taken");
    await teams.writes("kari", "Da skriver jeg heller.");
    assert.equal(said("acme"), "Da skriver jeg heller.");
  });

  it("promises a call, gets the number, and is asked how it went when the company says so", async () => {
    await teams.connects("kari");
    const before = "Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin";
    await teams.writes("acme", before, "jeg vil snakke med et menneske", "Ola Eksempel", "ola@example.org");
    await teams.writes("acme", "Ja, send");
    await teams.presses("kari", "Ta saken");
    await teams.writes("kari", "/tilbake");
    await teams.presses("kari", "Jeg ringer bedriften innen fristen; Lots svarer så lenge");
    assert.match(said("acme"), /Hvilket nummer kan de ringe\?$/);
    await teams.writes("acme", "40 00 00 00");
    assert.match(said("kari"), /^Ta kontakt senest .*\n40 ?00/s);
    await teams.later(3 * 24 * 3600);
    await teams.office.clocks.look();
    await teams.outbox.look();
    assert.match(said("kari"), /^Ta kontakt senest /, "reminded");
    await teams.writes("acme", "ja");
    assert.match(said("kari"), /^Bedriften sier at dere har snakket sammen: Ola Eksempel/);
    await teams.presses("kari", "Bedriften fikk hjelp");
    assert.match(said("kari"), /^Saken er avsluttet/);
  });

  it("passes it on with a note, and the next one takes it", async () => {
    await teams.connects("per");
    const id = await talk();
    await teams.writes("kari", "/videre");
    const [to, note] = last("kari")?.fields ?? [];
    assert.deepEqual([to?.id, note?.id], ["to", "note"]);
    assert.include(to?.choices?.map(({ value }) => value) ?? [], "adviser:per");
    await teams.presses("kari", "Send videre", { to: "adviser:per", note: "Gjelder ny maskin." });
    assert.match(said("kari"), /^Saken er sendt videre: Ola Eksempel/);
    assert.match(said("acme"), /^Saken er gitt videre til Innovasjon Norge/);
    await teams.presses("per", "Ta saken");
    assert.equal(caseOf(id)?.adviser, "per");
    assert.include(JSON.stringify(caseOf(id)?.events), "Gjelder ny maskin.");
    await teams.writes("per", "Hei, jeg tar over.");
    assert.equal(said("acme"), "Hei, jeg tar over.");
  });

  it("is asked to choose when a case goes to nobody", async () => {
    const id = await talk();
    await teams.writes("kari", "send videre");
    await teams.presses("kari", "Send videre", { to: "" });
    assert.equal(said("kari"), "Velg først hvem som skal få saken.");
    assert.equal(caseOf(id)?.adviser, "kari");
  });

  it("declines with a reason", async () => {
    await teams.connects("kari");
    const id = await teams.asks("acme");
    await teams.presses("kari", "Ikke for meg");
    await teams.presses("kari", "Feil tema");
    assert.match(said("kari"), /^Takk for at du sa fra/);
    assert.deepEqual(caseOf(id)?.declinedBy, ["kari"]);
  });

  it("takes one case of two at once; the other is told who has it", async () => {
    await teams.connects("kari");
    await teams.connects("per");
    const id = await teams.asks("acme");
    await Promise.all(["kari", "per"].map((who) => teams.presses(who, "Ta saken")));
    await teams.outbox.look();
    const winner = caseOf(id)?.adviser;
    const [other, name] = winner === "kari" ? ["per", "Kari Nord"] : ["kari", "Per Sør"];
    assert.match(said(winner ?? ""), /^Du har tatt saken/);
    assert.equal(said(other), `${name} rakk det før deg, så bedriften er i gode hender.`);
    assert.lengthOf(
      texts("acme").filter((text) => / er her og leser /.test(text)),
      1,
    );
  });

  it("hears how the company ended it, and is not heard by it any more", async () => {
    await talk();
    await teams.writes("acme", "stopp");
    assert.match(said("kari"), /^Bedriften har avsluttet samtalen: Ola Eksempel/);
    const before = texts("acme").length;
    await teams.writes("kari", "Er du der?");
    assert.lengthOf(texts("acme"), before);
    assert.match(texts("kari").at(-2) ?? "", /^Ikke sendt\./);
  });

  it("shows at the desk what was said in Teams, and in Teams what was said at the desk, once", async () => {
    const id = await talk();
    const before = texts("kari").length;
    await teams.writes("kari", "Fra Teams.");
    assert.isTrue((await teams.office.desk.say(atTheDesk, id, "message-1", "Fra desken.")).ok);
    await teams.outbox.look();
    await teams.writes("acme", "Hører begge.");
    const seen = await teams.office.desk.open(atTheDesk, id);
    const lines = (seen.ok ? seen.value.transcript : []).slice(-3).map(({ who, text }) => [who, text]);
    assert.deepEqual(lines, [
      ["adviser", "Fra Teams."],
      ["adviser", "Fra desken."],
      ["company", "Hører begge."],
    ]);
    assert.deepEqual(texts("kari", before), [
      "Du, på rådgivernes sider, til Ola Eksempel: Fra desken.",
      "Ola Eksempel: Hører begge.",
    ]);
    assert.deepEqual(texts("acme").slice(-2), ["Fra Teams.", "Fra desken."]);
  });

  it("is told of what is done at the desk, and takes there what it talks of here", async () => {
    await teams.connects("kari");
    const id = await teams.asks("acme");
    assert.isTrue((await teams.office.desk.take(atTheDesk, id)).ok);
    await teams.outbox.look();
    assert.match(said("kari"), /^Du har tatt saken: .*Det du skriver her, går rett til bedriften/s);
    await teams.writes("kari", "Hei!");
    assert.equal(said("acme"), "Hei!");
    assert.isTrue((await teams.office.desk.close(atTheDesk, id, "helped", "")).ok);
    await teams.outbox.look();
    assert.match(said("kari"), /^Saken er avsluttet/);
  });

  it("is reminded, and told that the company waits", async () => {
    await teams.connects("kari");
    const { clocks } = teams.office;
    await teams.asks("acme");
    await teams.later(50.5 * 3600);
    await clocks.look();
    await teams.outbox.look();
    assert.match(said("kari"), /^Ingen har svart ennå: lån, Hamar/i);
    await teams.presses("kari", "Ta saken");
    await teams.later(11 * 60);
    await clocks.look();
    await teams.outbox.look();
    assert.match(said("kari"), /^Bedriften venter på deg: Ola Eksempel/);
  });

  it("gets no card when mail is what the adviser wants, and can still talk there", async () => {
    await teams.connects("kari");
    const byMail = { email: "kari@example.org", told: ["email"] as const };
    await teams.directory.change("kari", (found) => found && { ...found, ...byMail });
    const before = texts("kari").length;
    const id = await teams.asks("acme");
    assert.lengthOf(texts("kari"), before);
    assert.isTrue((await teams.office.desk.take(atTheDesk, id)).ok);
    await teams.outbox.look();
    await teams.writes("acme", "Hei?");
    assert.equal(said("kari"), "Ola Eksempel: Hei?");
  });
});
