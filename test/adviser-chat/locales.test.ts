import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
import { assert } from "chai";
import { locales } from "../../src/language/locale.ts";
import { type TeamsOffice, teamsOffice } from "../channels/teams-office.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";

/** The largest card that Teams takes, in bytes. */
const largest = 28_000;

for (const locale of locales)
  describe(`An adviser's chat in ${locale}`, function () {
    this.timeout(60_000);
    let teams: TeamsOffice;
    before(async () => {
      // As many colleagues as a large agency has in one place.
      const many = Array.from({ length: 90 }, (_, i) => `colleague-${i}`);
      const people = ["kari", ...many].map((id) =>
        adviser(id, {
          name: id === "kari" ? "Kari Nord" : `Somebody With a Rather Long Name ${id}`,
          actor: "innovasjon-norge",
          places: ["NO"],
          locales: [locale, "nb"],
          capacity: id === "kari" ? 100 : 0,
        }),
      );
      teams = await teamsOffice(people);
      await teams.connects("kari");
    });
    after(() => teams.close());

    const said = () => teams.arrived("kari").at(-1)?.text ?? "";

    it("has every card and answer, and a command for each line of its help", async () => {
      const commands = [...said().matchAll(/^(\/[^–]+?) –/gm)].map(([, command]) => command ?? "");
      assert.lengthOf(commands, 5);
      const texts: string[] = [];
      const press = (lots: object) => teams.post("kari", { value: { lots } });
      for (const [company, name] of [
        ["acme", "Ola Eksempel"],
        ["bygg", "Nora Berg"],
        ["fisk", "Per Hansen"],
      ]) {
        const id = await teams.asks(company ?? "", name);
        await press({ do: "not-for-me", case: id });
        await press({ do: "take", case: id });
        await teams.outbox.look();
        await teams.writes(company ?? "", "Hei?");
        await teams.writes("kari", "Hei!");
      }
      await teams.writes("acme", "Er du der?");
      for (const command of commands.slice(0, -1)) {
        await teams.writes("kari", command);
        assert.notInclude(texts, said(), command);
        texts.push(said());
      }
      const [first, second, third] = ["acme", "bygg", "fisk"].map(
        (company) => teams.office.cases.in(`msteams:a:${company}`).at(-1)?.case.id,
      );
      for (const how of ["call", "bot"] as const) await press({ do: "give-back", case: second, how });
      await press({ do: "pass-on", case: first });
      await press({ do: "pass-on", case: first, to: "region" });
      await press({ do: "close", case: third, outcome: "not-reached" });
      await teams.outbox.look();
      await teams.writes("acme", "stopp");
      await teams.post("kari", { type: "messageUpdate" });
      await teams.writes("kari", "Hallo?", commands.at(-1) ?? "");
      for (const text of teams.arrived("kari").map((one) => one.text)) {
        assert.isNotEmpty(text);
        assert.notMatch(text, /\{\{|undefined|null|(teams|desk):[a-z]/);
      }
    });

    it("has cards that Teams shows whole", () => {
      const cards = teams.channel.deliveries.flatMap(({ activity }) => activity.attachments ?? []);
      assert.isAbove(cards.length, 15);
      for (const { content } of cards) {
        assert.isBelow(Buffer.byteLength(JSON.stringify(content)), largest);
        const context = new SerializationContext(Versions.v1_5);
        const card = new AdaptiveCard();
        // The library's look at `lang` remembers where it stopped and finds fault every second time.
        const { lang: _, ...rest } = content as Readonly<Record<string, unknown>>;
        card.parse(rest, context);
        assert.equal(context.eventCount, 0, JSON.stringify(content).slice(0, 300));
        assert.isAtMost(card.getActionCount(), 6);
        for (let i = 0; i < card.getActionCount(); i++) assert.isNotEmpty(card.getActionAt(i)?.title);
      }
    });
  });
