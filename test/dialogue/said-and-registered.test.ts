import { assert } from "chai";
import { explainCondition } from "../../src/dialogue/explain-condition.ts";
import { remember } from "../../src/dialogue/remember.ts";
import { render } from "../../src/dialogue/render.ts";
import { ruleText } from "../../src/dialogue/rule-text.ts";
import { turn } from "../../src/dialogue/turn.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import type { CompanyFacts, FactName } from "../../src/domain/company.ts";
import type { Condition } from "../../src/domain/condition.ts";
import { newConversation } from "../../src/domain/conversation.ts";
import { assess } from "../../src/domain/eligibility.ts";
import { frameOf } from "../../src/domain/weighing.ts";
import { noEntities } from "../../src/language/recognizer.ts";
import { type RealParts, realParts, today } from "../real-bot.ts";
import { heardWith } from "./sample-heard.ts";

describe("what was said and what the register holds", function () {
  this.timeout(60_000);
  let parts: RealParts;
  before(async () => {
    parts = await realParts();
  });

  const said = (values: Partial<Record<FactName, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, how: "said", turn: 1 }]),
    ) as CompanyFacts;
  const voice = (locale: string) => createVoice(parts.texts, parts.knowledge, locale);
  const told = (condition: Condition, facts: CompanyFacts, locale: string) =>
    explainCondition(assess(condition, facts, frameOf(parts.knowledge, today)), facts, voice(locale));

  it("a long list of sectors is cut, and ends with a word", () => {
    const condition = { sector: ["ict", "agriculture", "health", "tourism", "manufacturing"] };
    assert.notMatch(ruleText(condition, voice("nb")), /eller\s*$/);
  });

  it("of several sectors the one that counts is named", () => {
    const condition = { sector: ["ict"] };
    const text = told(condition, said({ sector: ["agriculture", "ict"] }), "nb");
    assert.include(text, ruleText(condition, voice("nb")));
  });

  it("a country is named where it is all that is known of the place", () => {
    const condition = { within: { codes: ["NO-1804"], names: ["Bodø"] } };
    assert.equal(told(condition, said({ country: "SE" }), "nb"), "gjelder Bodø, ikke Sverige");
  });

  it("kroner are those of the country that was said", () => {
    const before = { ...newConversation("nb", today), facts: said({ country: "NO" }) };
    const { facts } = remember(
      before,
      { ...noEntities, amount: { value: 5_000_000, currency: null } },
      undefined,
    );
    assert.deepEqual(facts.amount?.value, { currency: "NOK", value: 5_000_000 });
  });

  it("an organisation number does not move a company to the other country", () => {
    const before = { ...newConversation("nb", today), facts: said({ country: "NO" }) };
    const { facts } = remember(
      before,
      { ...noEntities, orgNumber: { country: "SE", digits: "5560000167" } },
      undefined,
    );
    assert.equal(facts.country?.value, "NO");
  });

  const found = {
    orgNumber: "991825827",
    country: "NO",
    name: "X AS",
    legalForm: "limited",
    isSoleTrader: false,
    municipality: "NO-1804",
    sectorCodes: [],
    employees: 23,
    hasEmployees: true,
    founded: 2001,
    state: "active",
  } as const;
  const lookedUp = (facts: CompanyFacts) =>
    turn(
      {
        ...newConversation("nb", today),
        need: "loan",
        pending: { ask: "look-up", missed: 0 },
        facts: { ...facts, ...said({ orgNumber: "991825827" }) },
      },
      heardWith({ choice: "do=look-up" }, { registers: ["NO"], lookedUp: { found } }),
      parts.knowledge,
      today,
    );

  it("the register narrows a county to its municipality", () => {
    const { conversation } = lookedUp(
      said({ country: "NO", place: { country: "NO", county: "NO-18", municipality: null } }),
    );
    assert.equal(conversation.facts.place?.value?.municipality, "NO-1804");
  });

  it("the register leaves a county that is not its own", () => {
    const { conversation } = lookedUp(
      said({ country: "NO", place: { country: "NO", county: "NO-03", municipality: null } }),
    );
    assert.equal(conversation.facts.place?.value?.county, "NO-03");
  });

  it("the register is only said to hold what it holds, and what was said stands", () => {
    const { conversation, replies } = lookedUp(said({ horizon: "now", employees: 12 }));
    const first = replies[0];
    if (first === undefined) return assert.fail("no reply");
    const { text } = render(first, conversation.facts, voice("nb"), today).reply;
    assert.notInclude(text, "haster");
    assert.include(text, "23 ansatte");
    assert.equal(conversation.facts.employees?.value, 12);
  });
});
