import { assert } from "chai";
import { render } from "../../src/dialogue/render.ts";
import { type Heard, type Turned, turn } from "../../src/dialogue/turn.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import type { CompanyFacts, FactName } from "../../src/domain/company.ts";
import { type Conversation, newConversation } from "../../src/domain/conversation.ts";
import type { LookUp, Registered } from "../../src/domain/register.ts";
import { type Locale, locales } from "../../src/language/locale.ts";
import { type Entities, noEntities } from "../../src/language/recognizer.ts";
import { loadTexts } from "../../src/language/texts.ts";
import type { Texts } from "../../src/ports.ts";
import { actor, knowledgeOf } from "../domain/sample.ts";
import { folders, today } from "../real-bot.ts";
import { heardWith } from "./sample-heard.ts";

const knowledge = knowledgeOf([actor("bank")]);
const number = "991825827";
const registered: Registered = {
  orgNumber: number,
  country: "NO",
  name: "PRØVEBEDRIFTEN AS",
  legalForm: "limited",
  isSoleTrader: false,
  municipality: "NO-0101",
  sectorCodes: [],
  employees: 23,
  hasEmployees: true,
  founded: 2001,
  state: "active",
};

function facts(values: Readonly<Partial<Record<FactName, unknown>>>): CompanyFacts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, how: "said", turn: 1 }]),
  ) as CompanyFacts;
}
const valuesOf = (known: CompanyFacts) =>
  Object.fromEntries(Object.entries(known).map(([name, { value, how }]) => [name, [value, how]]));

interface Said {
  readonly entities?: Partial<Entities>;
  readonly choice?: string;
  readonly lookedUp?: LookUp;
  readonly registers?: Heard["registers"];
}

function hear(conversation: Conversation, { entities, choice, lookedUp, registers = ["NO"] }: Said): Turned {
  const recognition = { entities: { ...noEntities, ...entities }, ...(choice !== undefined && { choice }) };
  return turn(conversation, heardWith(recognition, { registers, lookedUp }), knowledge, today);
}

const start: Conversation = { ...newConversation("nb", `${today}T10:00:00Z`), need: "loan", turn: 1 };
const orgNumber = { country: "NO" as const, digits: number };

/** A conversation in which the bot has asked whether it may look the company up. */
function asked(known: CompanyFacts): Conversation {
  const before = { ...start, facts: { ...known, ...facts({ country: "NO", orgNumber: number }) } };
  return { ...before, pending: { ask: "look-up", missed: 0 } };
}
const agreed = (lookedUp: LookUp, known: CompanyFacts = {}) =>
  hear(asked(known), { choice: "do=look-up", lookedUp });

describe("looking a company up", () => {
  let texts: Texts;
  before(async () => {
    texts = await loadTexts(folders.locales);
  });
  const textsOf = ({ replies, conversation }: Turned, locale: Locale = "nb") =>
    replies.map(
      (draft) => render(draft, conversation.facts, createVoice(texts, knowledge, locale), today).reply.text,
    );

  it("is asked about before it is done, the number said back", () => {
    const turned = hear(start, { entities: { orgNumber } });
    assert.deepEqual(turned.rules, ["org-number"]);
    assert.equal(turned.conversation.pending?.ask, "look-up");
    assert.deepEqual(
      turned.replies[0]?.choices?.map(({ means }) => means),
      ["do=look-up", "do=go-on"],
    );
    assert.include(textsOf(turned)[0], number);
  });

  it("is not asked about again for the same number", () => {
    const known = { ...start, facts: facts({ country: "NO", orgNumber: number }) };
    assert.notInclude(hear(known, { entities: { orgNumber } }).rules, "org-number");
  });

  it("is not asked about where no register can be asked, and the number is kept all the same", () => {
    const turned = hear(start, { entities: { orgNumber }, registers: ["SE"] });
    assert.notInclude(turned.rules, "org-number");
    assert.equal(turned.conversation.facts.orgNumber?.value, number);
  });

  it("brings what the register knows, to go on with at once", () => {
    const turned = agreed({ found: registered });
    assert.deepEqual<unknown>(valuesOf(turned.conversation.facts), {
      country: ["NO", "said"],
      place: [{ country: "NO", county: "NO-01", municipality: "NO-0101" }, "looked-up"],
      legalForm: ["limited", "looked-up"],
      orgNumber: [number, "said"],
      employees: [23, "looked-up"],
      founded: [2001, "looked-up"],
    });
    assert.deepEqual(turned.rules, ["looked-up", "offers-found"]);
    const [told] = textsOf(turned);
    for (const part of ["PRØVEBEDRIFTEN AS", "Aby", "23 ansatte", "startet 2001", "aksjeselskap"])
      assert.include(told, part);
    assert.deepEqual(
      turned.replies[0]?.choices?.map(({ means }) => means),
      ["do=change"],
    );
  });

  it("leaves what the company itself has said", () => {
    const place = { country: "NO", county: "NO-02", municipality: "NO-0201" };
    const { conversation } = agreed({ found: registered }, facts({ place, employees: 25, stage: "growth" }));
    assert.deepEqual<unknown>(conversation.facts.place?.value, place);
    assert.equal(conversation.facts.employees?.value, 25);
    assert.equal(conversation.facts.stage?.value, "growth");
    assert.equal(conversation.facts.founded?.value, 2001);
  });

  it("settles what the company did not know", () => {
    const unsure: CompanyFacts = { employees: { value: null, how: "dont-know", turn: 1 } };
    assert.equal(agreed({ found: registered }, unsure).conversation.facts.employees?.value, 23);
  });

  it("keeps neither name nor number of a sole trader", () => {
    const person: Registered = { ...registered, isSoleTrader: true, name: null, legalForm: "sole-trader" };
    const turned = agreed({ found: person });
    assert.doesNotHaveAnyKeys(turned.conversation.facts, ["orgNumber", "employees", "founded"]);
    assert.notInclude(JSON.stringify([turned.conversation, textsOf(turned)]), number);
  });

  const failures: readonly [lookedUp: LookUp, kept: boolean, said: Readonly<Record<Locale, RegExp>>][] = [
    [
      "not-found",
      false,
      { nb: /finnes ikke/, nn: /finst ikkje/, sv: /finns inte/, en: /is not in the register/ },
    ],
    [
      "unavailable",
      true,
      { nb: /svarer ikke/, nn: /svarar ikkje/, sv: /svarar inte/, en: /does not answer/ },
    ],
    ["removed", false, { nb: /tatt ut/, nn: /teken ut/, sv: /borttagen/, en: /taken out/ }],
  ];
  for (const [lookedUp, kept, said] of failures)
    for (const locale of locales)
      it(`says in ${locale} when it is ${lookedUp}, ${kept ? "keeps" : "drops"} the number, and goes on`, () => {
        const turned = agreed(lookedUp, facts({ employees: 12 }));
        assert.match(textsOf(turned, locale)[0] ?? "", said[locale]);
        assert.equal(turned.conversation.facts.orgNumber !== undefined, kept);
        assert.equal(turned.conversation.facts.employees?.value, 12);
        assert.isNull(turned.conversation.pending);
        assert.isAbove(turned.replies.length, 1);
      });

  for (const state of ["bankrupt", "winding-up", "restructuring", "struck-off"] as const)
    it(`says that a company is ${state}, in every language`, () => {
      const turned = agreed({ found: { ...registered, state } });
      const told = locales.map((locale) => textsOf(turned, locale)[0]?.split("\n\n")[1] ?? "");
      for (const text of told) assert.isNotEmpty(text);
      assert.lengthOf(new Set(told), locales.length);
    });

  it("says nothing more of a company that is active", () =>
    assert.lengthOf(textsOf(agreed({ found: registered }))[0]?.split("\n\n") ?? [], 1));

  it("is not done when the company would rather not", () => {
    const turned = hear(asked({}), { choice: "do=go-on" });
    assert.deepEqual(turned.rules, ["go-on", "offers-found"]);
    assert.isNull(turned.conversation.pending);
    assert.equal(turned.conversation.facts.orgNumber?.value, number);
  });
});
