import { assert } from "chai";
import fc from "fast-check";
import type { NeedSignal } from "../src/domain/need-signal.ts";
import type { Bot, Turn } from "../src/ports.ts";
import { memoryStore } from "../src/stores/memory.ts";
import { type Logged, realBot, realOffice, realParts, today } from "./real-bot.ts";

/** Says lines one after another in a conversation of its own. */
async function talk(
  bot: Bot,
  lines: readonly string[],
  conversation = `test:${Math.random()}`,
): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (const [i, text] of lines.entries())
    turns.push(await bot.hear({ conversation, id: `u${i}`, text, locale: "nb", attachments: 0 }));
  return turns;
}

const textOf = (turn: Turn | undefined) => turn?.replies.map(({ text }) => text).join("\n") ?? "";

describe("bot", function () {
  this.timeout(60_000);
  before(realParts);

  it("says what was spoken of to somebody who comes back the next day, and leaves the choice", async () => {
    const clock = { at: `${today}T10:00:00Z` };
    const bot = await realBot([], [], clock);
    await talk(bot, ["Vi trenger et lån", "Bodø"], "test:back");
    assert.notInclude(textOf(await bot.open("test:back", "nb")), "Velkommen tilbake");
    clock.at = "2026-11-22T08:00:00Z";
    const back = textOf(await bot.open("test:back", "nb"));
    assert.include(back, "Velkommen tilbake");
    assert.include(back, "lån");
    assert.include(back, "Bodø");
    const on = await bot.hear({
      conversation: "test:back",
      id: "on",
      text: "Gå videre",
      locale: "nb",
      attachments: 0,
    });
    assert.notEqual(on.replies.at(-1)?.asks, "place");
  });

  it("leaves an anonymous record of a need, once, without a word of what was written", async () => {
    const signals: NeedSignal[] = [];
    const bot = await realBot([], signals);
    await talk(bot, [
      "Vi er Hemmelig Fisk AS i Bodø, 12 ansatte, og trenger et lån",
      "bare vis meg",
      "flere forslag",
    ]);
    assert.lengthOf(signals, 1);
    assert.deepInclude(signals[0], {
      month: "2026-11",
      need: "loan",
      municipality: "NO-1804",
      size: "10-49",
      locale: "nb",
      served: true,
    });
    assert.isNotEmpty(signals[0]?.offered);
    assert.notInclude(JSON.stringify(signals), "Hemmelig");
  });

  it("answers alike whether it kept the conversation or reads it anew", async () => {
    const says = [
      "Hei!",
      "Vi trenger et lån til en ny maskin, og folk må på kurs",
      "Bodø",
      "Vi er 12 ansatte i et mekanisk verksted",
      "vet ikke",
      "Vis forslagene nå",
      "Flere forslag",
      "Nei, vi er 30",
      "endre",
      "Hvorfor disse?",
      "Snakk med et menneske",
      "Hva med Innovasjon Norge?",
      "Takk!",
    ];
    const kept = await talk(await realBot(), says, "test:kept");
    const store = memoryStore();
    const anew: Turn[] = [];
    for (const [i, text] of says.entries()) {
      const { bot } = await realOffice([], { store });
      anew.push(
        await bot.hear({ conversation: "test:kept", id: `u${i}`, text, locale: "nb", attachments: 0 }),
      );
    }
    assert.deepEqual(anew, kept);
  });

  it("answers an utterance sent twice once, with the same words", async () => {
    const bot = await realBot();
    const utterance = {
      conversation: "test:twice",
      id: "same",
      text: "Vi trenger et lån",
      locale: "nb",
      attachments: 0,
    };
    const first = await bot.hear(utterance);
    const again = await bot.hear(utterance);
    assert.deepEqual(again, first);
    assert.lengthOf(await bot.turns("test:twice", 0, 10), 1);
  });

  it("opens a conversation once", async () => {
    const bot = await realBot();
    const first = await bot.open("test:open", "sv-SE");
    assert.equal(first.locale, "sv");
    assert.deepEqual(await bot.open("test:open", "sv-SE"), first);
  });

  it("keeps no personal number, account or card number", async () => {
    const bot = await realBot();
    await talk(
      bot,
      ["Mitt nummer er 15076500565 og kortet er 4111 1111 1111 1111, vi trenger lån"],
      "test:masked",
    );
    const kept = JSON.stringify(await bot.turns("test:masked", 0, 10));
    assert.notInclude(kept, "15076500565");
    assert.notInclude(kept, "4111 1111 1111 1111");
    assert.include(kept, "vi trenger lån");
  });

  it("logs rules and milliseconds, and never what was written", async () => {
    const lines: Logged[] = [];
    const bot = await realBot(lines);
    await talk(bot, ["Hemmelig prosjekt i Bodø med kvantefisk", "12"]);
    const logged = JSON.stringify(lines);
    assert.match(logged, /"rules"/);
    assert.match(logged, /"ms"/);
    for (const word of ["kvantefisk", "Bodø", "Hemmelig"]) assert.notInclude(logged, word);
  });

  it("forgets on request, after asking once, and leaves nothing of what was said", async () => {
    const bot = await realBot();
    const turns = await talk(
      bot,
      ["Vi er en bedrift i Bodø og trenger lån", "glem meg", "Ja, slett alt"],
      "test:forget",
    );
    assert.include(textOf(turns[1]), "slette");
    assert.include(textOf(turns[2]), "slettet");
    const kept = await bot.turns("test:forget", 0, 10);
    assert.notInclude(JSON.stringify(kept), "Bodø");
    assert.lengthOf(kept, 1);
  });

  it("keeps everything when the answer to forgetting is no", async () => {
    const bot = await realBot();
    await talk(bot, ["Vi er en bedrift i Bodø og trenger lån", "glem meg", "Nei, behold"], "test:keep");
    assert.include(JSON.stringify(await bot.turns("test:keep", 0, 10)), "Bodø");
  });

  const hostile: readonly [name: string, text: string][] = [
    ["nothing", ""],
    ["white space", " \t\n\u00a0"],
    ["an emoji", "🙈"],
    ["zero-width characters", "\u200b\u200d\ufeff"],
    ["control characters", "\u0000\u0007\u001b[31m"],
    ["100,000 characters", "lån ".repeat(25_000)],
    ["markup", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
    ["i18next syntax", "{{what}} $t(bot:hello) {{- x}}"],
    ["prototype keys", "__proto__ constructor toString hasOwnProperty"],
    ["a prototype choice", "stage=__proto__"],
    ["a choice never offered", 'place={"country":"NO","county":"NO-99","municipality":"NO-9999"}'],
    ["a command never offered", "do=forget-yes"],
    ["lone surrogates", "\ud800 lån \udfff"],
    ["many combining marks", `l${"\u0301".repeat(5000)}ån`],
    ["JSON", '{"text":"x","__proto__":{"admin":true}}'],
    ["SQL", "'; DROP TABLE conversations; --"],
  ];
  for (const [name, text] of hostile)
    it(`answers ${name} and loses no fact`, async () => {
      const bot = await realBot();
      const [, , answer, after] = await talk(bot, [
        "Vi trenger et lån",
        "Bodø",
        text,
        "hva lagrer du om meg?",
      ]);
      assert.isNotEmpty(textOf(answer));
      assert.notInclude(textOf(answer), "{{");
      assert.include(textOf(after), "Bodø");
    });

  it("says in words that a text was too long, and keeps at most 8,000 characters of it", async () => {
    const bot = await realBot();
    const [turn] = await talk(bot, ["x".repeat(100_000)], "test:long");
    assert.include(textOf(turn), "8000");
    const [kept] = await bot.turns("test:long", 0, 1);
    assert.isAtMost(kept?.heard?.text.length ?? 0, 8000);
  });

  it("says that it cannot read attachments", async () => {
    const bot = await realBot();
    const turn = await bot.hear({
      conversation: "test:files",
      id: "1",
      text: "",
      locale: "en",
      attachments: 2,
    });
    assert.include(textOf(turn), "attachments");
  });

  it("always answers, with something that can be done next, whatever is said in whatever order", async () => {
    const bot = await realBot();
    const lines = fc.constantFrom(
      "Vi trenger et lån",
      "likviditet",
      "Bodø",
      "i Örebro",
      "vet ikke",
      "12",
      "nei, vi er 14",
      "hvorfor?",
      "flere",
      "tilbake",
      "begynn på nytt",
      "in English please",
      "på svenska tack",
      "et menneske takk",
      "ikke lån, men tilskudd",
      "takk",
      "1",
      "2",
      "3",
      "Oslo eller Bergen",
      "Os",
      "hva lagrer du?",
      "glem meg",
      "ja",
      "nei",
      "Brygglån",
      "været i morgen",
      "idiot",
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 8 }), async (said) => {
        for (const turn of await talk(bot, said)) {
          assert.isNotEmpty(turn.replies);
          for (const { text } of turn.replies) assert.isNotEmpty(text.trim());
        }
      }),
      { numRuns: 60 },
    );
  });
});
