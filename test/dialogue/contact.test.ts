import { assert } from "chai";
import { contactLines } from "../../src/dialogue/contact.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import type { Actor } from "../../src/domain/actor.ts";
import type { Locale } from "../../src/language/locale.ts";
import { loadTexts } from "../../src/language/texts.ts";
import type { Texts } from "../../src/ports.ts";
import { actor, knowledgeOf } from "../domain/sample.ts";
import { folders } from "../real-bot.ts";

const page = "https://example.org/contact";
const home = "https://example.org";
const silent = { page: null, phone: null, email: null };
const whole = { page, phone: "+47 00 00 00 00", email: "post@example.org" };

describe("how to reach an actor", () => {
  let texts: Texts;
  before(async () => {
    texts = await loadTexts(folders.locales);
  });
  const linesOf = (id: string, actors: readonly Actor[], locale: Locale = "nb") =>
    contactLines(id, createVoice(texts, knowledgeOf(actors), locale));

  const own: readonly [Locale, readonly string[]][] = [
    ["nb", ["Telefon: +47 00 00 00 00", "E-post: post@example.org", `Nettside: ${page}`]],
    ["nn", ["Telefon: +47 00 00 00 00", "E-post: post@example.org", `Nettside: ${page}`]],
    ["sv", ["Telefon: +47 00 00 00 00", "E-post: post@example.org", `Webbplats: ${page}`]],
    ["en", ["Telephone: +47 00 00 00 00", "E-mail: post@example.org", `Website: ${page}`]],
  ];
  for (const [locale, lines] of own)
    it(`is a line each in ${locale}, telephone first`, () =>
      assert.deepEqual(linesOf("house", [actor("house", { contact: whole, url: home })], locale), lines));

  const parts: readonly [name: string, more: Partial<Actor>, lines: readonly string[]][] = [
    ["the home page, where there is no page for contact", { url: home }, [`Nettside: ${home}`]],
    [
      "the page for contact before the home page",
      { contact: { ...silent, page }, url: home },
      [`Nettside: ${page}`],
    ],
    ["a telephone alone", { contact: { ...silent, phone: "00 00" } }, ["Telefon: 00 00"]],
    ["a mailbox alone", { contact: { ...silent, email: "post@example.org" } }, ["E-post: post@example.org"]],
    [
      "an address nobody has seen, and says so",
      { url: home, urlEvidence: "memory" },
      [`Nettside (ikke bekreftet): ${home}`],
    ],
  ];
  for (const [name, more, lines] of parts)
    it(`is ${name}`, () => assert.deepEqual(linesOf("house", [actor("house", more)]), lines));

  const unseen: readonly [Locale, string][] = [
    ["nn", `Nettside (ikkje stadfesta): ${home}`],
    ["sv", `Webbplats (inte bekräftad): ${home}`],
    ["en", `Website (not confirmed): ${home}`],
  ];
  for (const [locale, line] of unseen)
    it(`says in ${locale} that nobody has seen an address`, () =>
      assert.deepEqual(linesOf("house", [actor("house", { url: home, urlEvidence: "memory" })], locale), [
        line,
      ]));

  it("is lent by the nearest parent that can be reached, which is named first", () => {
    const actors = [
      actor("desk", { parent: "office" }),
      actor("office", { parent: "agency", names: { nb: "Kontoret" } }),
      actor("agency", {
        parent: "top",
        names: { nb: "Etaten", sv: "Verket" },
        contact: { ...silent, phone: "1" },
      }),
      actor("top", { names: { nb: "Toppen" }, contact: { ...silent, phone: "2" } }),
    ];
    assert.deepEqual(linesOf("desk", actors), ["Kontakt via Etaten:", "Telefon: 1"]);
    assert.deepEqual(linesOf("desk", actors, "sv"), ["Kontakt via Verket:", "Telefon: 1"]);
    assert.deepEqual(linesOf("desk", actors, "en"), ["Contact through Etaten:", "Telephone: 1"]);
  });

  it("is as sure as the parent's address, not as the actor's own", () => {
    const actors = [
      actor("desk", { parent: "agency", urlEvidence: "page" }),
      actor("agency", { names: { nb: "Etaten" }, url: home, urlEvidence: "memory" }),
    ];
    assert.deepEqual(linesOf("desk", actors), ["Kontakt via Etaten:", `Nettside (ikke bekreftet): ${home}`]);
  });

  it("borrows nothing as long as the actor has anything of its own", () => {
    const actors = [actor("desk", { parent: "agency", url: home }), actor("agency", { contact: whole })];
    assert.deepEqual(linesOf("desk", actors), [`Nettside: ${home}`]);
  });

  const nobody: readonly [Locale, string][] = [
    ["nb", "Jeg har verken telefonnummer eller nettside til dem."],
    ["nn", "Eg har verken telefonnummer eller nettside til dei."],
    ["sv", "Jag har varken telefonnummer eller webbplats till dem."],
    ["en", "I have neither a telephone number nor a website for them."],
  ];
  for (const [locale, line] of nobody)
    it(`is said in ${locale} not to be known, where neither actor nor parents can be reached`, () =>
      assert.deepEqual(linesOf("desk", [actor("desk", { parent: "agency" }), actor("agency")], locale), [
        line,
      ]));

  it("is not known of a parent that the knowledge lacks either", () =>
    assert.deepEqual(linesOf("desk", [actor("desk", { parent: "gone" })], "en"), [
      "I have neither a telephone number nor a website for them.",
    ]));

  it("is nothing for an id that no actor has", () => assert.deepEqual(linesOf("nobody", []), []));
});
