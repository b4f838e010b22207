import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
import { assert } from "chai";
import { offerCard } from "../../src/dialogue/offer-card.ts";
import { type OfferText, offerBody, offerLines } from "../../src/dialogue/offer-text.ts";
import { createVoice, type Voice } from "../../src/dialogue/voice.ts";
import { type Locale, locales } from "../../src/language/locale.ts";
import { loadTexts } from "../../src/language/texts.ts";
import { knowledgeOf } from "../domain/sample.ts";
import { folders } from "../real-bot.ts";

const whole: OfferText = {
  title: "Lånet",
  by: "Banken (Aby)",
  what: "Lån til bedrifter.",
  fits: ["minst 2 ansatte: dere er 12", "bedriften er i Norge"],
  check: ["høyst 5 år gammel, og vi vet ikke når dere startet", "Banken må si ja."],
  failed: ["for mat, ikke handel"],
  amount: "inntil 500 000 NOK",
  terms: "Rente etter avtale.",
  apply: "Ring banken.",
  contact: ["Telefon: 00 00", "Nettside: https://example.org"],
  source: "Kilde: example.org, 2026.",
  url: "https://example.org/loan",
};
const bare: OfferText = {
  ...whole,
  fits: [],
  check: [],
  failed: [],
  amount: undefined,
  terms: undefined,
  apply: undefined,
  contact: [],
  url: null,
};
/** What Markdown would make links, lists, headings and pictures of. */
const marked: OfferText = {
  ...whole,
  title: "**Lånet** [her](https://example.com)",
  by: "_Banken_ & <b>sønn</b>",
  what: "1. Lån\r- ![x](https://example.com/x.png)",
  fits: ["# stor skrift"],
  check: ["`kode` {{DATE(2026-11-21T10:00:00Z,SHORT)}}"],
};

interface Run {
  readonly type: string;
  readonly text: string;
}
interface Block {
  readonly type: string;
  readonly inlines: readonly Run[];
}

describe("an offer as a card", () => {
  let voices: ReadonlyMap<Locale, Voice>;
  before(async () => {
    const texts = await loadTexts(folders.locales);
    voices = new Map(locales.map((locale) => [locale, createVoice(texts, knowledgeOf([]), locale)]));
  });
  const voiceIn = (locale: Locale): Voice => voices.get(locale) ?? assert.fail(`no voice in ${locale}`);
  const blocksOf = (card: Readonly<Record<string, unknown>>) => card.body as readonly Block[];
  const runsOf = (card: Readonly<Record<string, unknown>>) =>
    blocksOf(card).flatMap(({ inlines }) => inlines.map(({ text }) => text));

  for (const [name, offer] of Object.entries({ whole, bare, marked }))
    it(`is what version 1.3 knows, and nothing else: ${name}`, () => {
      // The library's look at `lang` remembers where it stopped and finds fault every second time.
      const { lang, ...card } = offerCard(offer, offerBody(offer, voiceIn("nb")), voiceIn("nb"));
      assert.equal(lang, "nb");
      assert.deepInclude(card, { type: "AdaptiveCard", version: "1.3" });
      const context = new SerializationContext(Versions.v1_3);
      const parsed = new AdaptiveCard();
      parsed.parse(card, context);
      const problems = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
      assert.deepEqual(problems, []);
      assert.equal(parsed.getItemCount(), blocksOf(card).length);
      assert.equal(parsed.getActionCount(), offer.url === null ? 0 : 1);
      // Written out again by the library, it is the same card: no field was unknown to it.
      assert.deepEqual(fieldsOf(parsed.toJSON(context)), fieldsOf(card));
    });

  for (const locale of locales)
    it(`says in ${locale} what the text says, in the same order`, () => {
      for (const offer of [whole, bare]) {
        const [title, by, ...rest] = runsOf(
          offerCard(offer, offerBody(offer, voiceIn(locale)), voiceIn(locale)),
        );
        assert.deepEqual(
          [`${title} – ${by}`, ...rest],
          offerLines(offer, undefined, offerBody(offer, voiceIn(locale))).split("\n"),
        );
      }
    });

  it("has its number in the list, which people go by", () => {
    const numbered = offerCard(whole, offerBody(whole, voiceIn("nb")), voiceIn("nb"), 2);
    assert.include(runsOf(numbered), "2. Lånet");
  });

  it("puts every word in a run, where Markdown is not read", () => {
    const card = offerCard(marked, offerBody(marked, voiceIn("en")), voiceIn("en"));
    for (const { type, inlines } of blocksOf(card)) {
      assert.equal(type, "RichTextBlock");
      for (const run of inlines) assert.equal(run.type, "TextRun");
    }
    const runs = runsOf(card);
    for (const text of [marked.title, marked.by, marked.what]) assert.include(runs, text);
    assert.include(runs, "Fits: # stor skrift");
  });

  const buttons: Readonly<Record<Locale, string>> = {
    nb: "Åpne nettsiden",
    nn: "Opne nettsida",
    sv: "Öppna webbplatsen",
    en: "Open the website",
  };
  for (const locale of locales)
    it(`has a button to the page in ${locale}, and none where there is no page`, () => {
      assert.deepEqual(offerCard(whole, offerBody(whole, voiceIn(locale)), voiceIn(locale)).actions, [
        { type: "Action.OpenUrl", title: buttons[locale], url: whole.url },
      ]);
      assert.deepEqual(offerCard(bare, offerBody(bare, voiceIn(locale)), voiceIn(locale)).actions, []);
    });

  it("tells a channel without cards who gives what", () =>
    assert.equal(
      offerCard(whole, offerBody(whole, voiceIn("nb")), voiceIn("nb")).fallbackText,
      "Lånet – Banken (Aby)",
    ));
});

/** Names of all fields of a value, with where they stand: `body.3.inlines.0.text`. Empty lists are as good as none. */
function fieldsOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value)
    .flatMap(([name, inner]) => fieldsOf(inner, path === "" ? name : `${path}.${name}`))
    .sort();
}
