import { assert } from "chai";
import { together } from "../../src/domain/eligibility.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { match } from "../../src/domain/matching.ts";
import { scalesFor, weigh } from "../../src/domain/weighing.ts";
import { isOpenOn } from "../../src/domain/window.ts";
import { factsOf, goldenOf } from "../../src/knowledge/golden.ts";
import { type Loaded, loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { folders, realBot, today } from "../real-bot.ts";

const loaded: Loaded = await loadKnowledge(folders.knowledge);
const knowledge: Knowledge = orThrow(loaded);
const { programmes } = loaded.files;

describe("golden companies", function () {
  this.timeout(60_000);

  it("stand beside every programme", () => {
    assert.isAtLeast(programmes.length, 270);
  });

  for (const file of programmes) {
    const { id, golden, status, needs } = file.value;

    it(`${id} is for ${JSON.stringify(golden.yes)} and not for ${JSON.stringify(golden.no)}`, () => {
      const { yes, no } = goldenOf(file, knowledge, today);
      assert.isNotEmpty(yes);
      assert.deepEqual(
        yes.filter(({ verdict }) => verdict !== "met"),
        [],
      );
      assert.equal(together(no.map(({ verdict }) => verdict)), "failed");
    });

    const isOpen = status === "open" || status === "unsure";
    it(`${id} is ${isOpen ? "offered to the one and not to the other" : "offered to nobody"}`, () => {
      // For a vague need a door stands in for its programmes: there the programme is weighed, and need not be shown.
      const offered = (company: typeof golden.yes) => {
        const facts = factsOf(company, file.country, knowledge);
        return needs.some((need) =>
          knowledge.needs.get(need)?.vague === true
            ? weigh(need, scalesFor(need, facts, knowledge, today), knowledge, today).some(
                ({ candidate }) => candidate.programme?.id === id,
              )
            : match(need, facts, knowledge, today).some(({ programme }) => programme === id),
        );
      };
      const programme = knowledge.programmes.get(id);
      const isInWindow = programme !== undefined && isOpenOn(programme, today);
      assert.equal(offered(golden.yes), isOpen && isInWindow);
      assert.isFalse(offered(golden.no));
    });
  }

  describe("of what has ended", () => {
    const ended = programmes.filter(
      ({ value }) => value.status === "closed" || value.status === "historical",
    );
    /** How a reply says that something is over; the texts of the bot and of the programmes both count. */
    const over = {
      nb: /avsluttet|lagt ned|stengt|er over|ikke lenger|tar ikke|ingen åpen/i,
      sv: /avslut|nedlag|stäng|är slut|inte längre|inte kvar|tar inte/i,
    };

    it("are all of them", () => {
      assert.isAtLeast(ended.length, 26);
    });

    for (const { value, country } of ended) {
      const locale = country === "NO" ? "nb" : "sv";
      const name = value.names[locale] ?? Object.values(value.names)[0] ?? value.id;
      it(`${name} is said to have ended, and never offered`, async () => {
        const bot = await realBot();
        const text = country === "NO" ? `Jeg vil søke på ${name}` : `Jag vill söka ${name}`;
        const { replies } = await bot.hear({ conversation: value.id, id: "1", text, locale, attachments: 0 });
        const said = replies.map((reply) => reply.text).join("\n");
        assert.match(said, over[locale], said);
        const offers = replies.flatMap((reply) => reply.offers ?? []);
        assert.isFalse(offers.some(({ programme }) => programme === value.id));
      });
    }
  });
});
