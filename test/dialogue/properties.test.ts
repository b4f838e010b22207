import { assert } from "chai";
import fc from "fast-check";
import { render } from "../../src/dialogue/render.ts";
import { type Heard, type Turned, turn } from "../../src/dialogue/turn.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import { factNames, factOf } from "../../src/domain/company.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import { isOpenOn } from "../../src/domain/window.ts";
import type { Reply } from "../../src/ports.ts";
import { type RealParts, realParts, today } from "../real-bot.ts";
import { anyTalk, hear, type Talk } from "./properties-any.ts";

/** A turn as it was played. */
interface Played {
  readonly before: Conversation;
  readonly heard: Heard;
  readonly turned: Turned;
  readonly after: Conversation;
  readonly replies: readonly Reply[];
  /** Whether it is still open which of several places of one name was meant. */
  readonly asksWhich: boolean;
}

/** One seed for all properties: what follows from a state is computed once and kept, so the second look is quick. */
const seed = Date.now();
const runs = 60;

describe("a conversation, whatever is said in whatever order", function () {
  this.timeout(120_000);
  let parts: RealParts;
  before(async () => {
    parts = await realParts();
  });

  /** Holds for every turn of any conversation from any state. */
  function always(check: (played: Played) => void): void {
    fc.assert(
      fc.property(anyTalk(parts.knowledge, { minLength: 1, maxLength: 10 }), (talk) => {
        for (const played of play(talk)) check(played);
      }),
      { seed, numRuns: runs },
    );
  }

  function* play({ start, steps }: Talk): Generator<Played> {
    let before = start;
    let asksWhich = false;
    for (const step of steps) {
      const heard = hear(step, before);
      const turned = turn(before, heard, parts.knowledge, today);
      const voice = createVoice(parts.texts, parts.knowledge, turned.conversation.locale);
      const rendered = turned.replies.map((draft) => render(draft, turned.conversation.facts, voice, today));
      const after: Conversation = {
        ...turned.conversation,
        turn: before.turn + 1,
        choices: rendered.findLast(({ choices }) => choices.length > 0)?.choices ?? [],
        at: `${today}T10:00:00Z`,
      };
      const isStillOpen: boolean = asksWhich && after.pending?.ask === "place";
      asksWhich = isStillOpen || turned.rules.includes("which-place");
      yield { before, heard, turned, after, replies: rendered.map(({ reply }) => reply), asksWhich };
      before = after;
    }
  }

  it("answers, in words, and leaves something to do next", () =>
    always(({ turned, replies }) => {
      assert.isNotEmpty(replies);
      for (const { text } of replies) {
        assert.isNotEmpty(text.trim());
        assert.notInclude(text, "{{");
        assert.notInclude(text, "undefined");
      }
      const [last] = turned.replies.slice(-1);
      const hasWay =
        (last?.choices?.length ?? 0) > 0 || last?.asks !== undefined || (last?.offers?.length ?? 0) > 0;
      const says = last?.says.map(({ key }) => key) ?? [];
      assert.isTrue(
        hasWay || says.some((key) => waysOn.has(key)),
        `${turned.rules.join(" ")} leaves nothing to do: ${says.join(" ")}`,
      );
    }));

  it("is never asked for what it has told or does not know", () =>
    always(({ turned, asksWhich }) => {
      for (const { asks } of turned.replies) {
        // Which of several places was meant is asked about the name, not about the company.
        if (asks === undefined || asks === "need" || (asks === "place" && asksWhich)) continue;
        const known = turned.conversation.facts[asks];
        const isCountyOnly =
          asks === "place" && factOf(turned.conversation.facts, "place")?.municipality === null;
        assert.isTrue(
          known === undefined || isCountyOnly,
          `${turned.rules.join(" ")} asks for ${asks}, which is ${JSON.stringify(known)}`,
        );
      }
    }));

  it("is offered nothing of the other country, nothing that has failed, and nothing that is closed", () =>
    always(({ turned }) => {
      const { facts } = turned.conversation;
      const country = factOf(facts, "place")?.country ?? factOf(facts, "country");
      for (const offer of turned.replies.flatMap(({ offers }) => offers ?? [])) {
        const name = `${turned.rules.join(" ")} offers ${offer.programme ?? offer.actor}`;
        const actor = parts.knowledge.actors.get(offer.actor);
        const programme = offer.programme === null ? null : parts.knowledge.programmes.get(offer.programme);
        assert.include(["active", "unsure"], actor?.status, name);
        assert.isDefined(programme, name);
        if (programme != null) {
          assert.include(["open", "unsure"], programme.status, name);
          assert.isTrue(isOpenOn(programme, today), name);
        }
        assert.notEqual(offer.verdict, "failed", name);
        for (const { verdict } of offer.conditions) assert.notEqual(verdict, "failed", name);
        if (country !== undefined) assert.equal(actor?.country, country, name);
      }
    }));

  it("is never told of something closed as if it were there, whatever it asks about", () =>
    always(({ turned }) => {
      const told = turned.replies.flatMap(({ explained = [], asked }) => [
        ...explained,
        ...(asked?.of ?? []).map(({ match }) => match),
      ]);
      for (const { actor, programme } of told) {
        const name = `${turned.rules.join(" ")} tells of ${programme ?? actor}`;
        assert.include(["active", "unsure"], parts.knowledge.actors.get(actor)?.status, name);
        if (programme !== null)
          assert.include(["open", "unsure"], parts.knowledge.programmes.get(programme)?.status, name);
      }
    }));

  it("is told of what it points at in the list, and of nothing else", () =>
    always(({ before, heard, turned }) => {
      const { ordinals, named } = heard.recognition.entities;
      const rule = turned.rules.join(" ");
      if (ordinals === undefined || named.length > 0 || (rule !== "that-one" && rule !== "how-much")) return;
      const shown = before.shown?.offers ?? [];
      const meant = ordinals.numbers.map((one) => shown.at(one < 0 ? one : one - 1));
      const told = turned.replies.flatMap(({ explained = [], asked }) => [
        ...explained,
        ...(asked?.of ?? []).map(({ match }) => match),
      ]);
      for (const { actor, programme } of told)
        assert.isTrue(
          meant.some((one) => one?.actor === actor && one.programme === programme),
          `${rule} tells of ${programme ?? actor}`,
        );
    }));

  it("keeps the need it asked about while it is told of the company alone", () =>
    always(({ before, turned, after }) => {
      if (turned.rules.join() !== "need-unknown" || before.pending?.ask !== "need") return;
      const told = factNames.some((name) => before.facts[name] !== turned.conversation.facts[name]);
      if (told && before.proposed.length > 0 && turned.conversation.pending?.ask === "need")
        assert.deepEqual(after.proposed, before.proposed);
    }));

  it("is offered at most three things at once, each once", () =>
    always(({ turned }) => {
      for (const { offers = [] } of turned.replies) {
        assert.isAtMost(offers.length, 3);
        const names = offers.map(({ actor, programme }) => `${actor} ${programme}`);
        assert.lengthOf(new Set(names), names.length, names.join());
      }
    }));

  it("keeps every fact that it did not speak of", () =>
    always(({ before, heard, turned }) => {
      if (turned.rules.some((rule) => forgetful.has(rule))) return;
      const spoken = spokenIn(heard);
      for (const name of factNames) {
        // A register's answer takes the place of all but what was said, and a number it does not know is dropped.
        const isRegisters = name === "orgNumber" || before.facts[name]?.how !== "said";
        if (isRegisters && turned.rules.includes("looked-up")) continue;
        if (before.facts[name] === undefined) continue;
        if (spoken.has(name)) assert.isDefined(turned.conversation.facts[name], `${name} is lost`);
        else
          assert.deepEqual(
            turned.conversation.facts[name],
            before.facts[name],
            `${turned.rules.join(" ")}: ${name}`,
          );
      }
    }));

  it("loses one fact by a change or by going back, and no other", () =>
    always(({ before, heard, turned }) => {
      if (!turned.rules.some((rule) => rule === "back" || rule === "change-one-fact")) return;
      const spoken = spokenIn(heard);
      const lost = factNames.filter(
        (name) => before.facts[name] !== undefined && turned.conversation.facts[name] === undefined,
      );
      assert.isAtMost(lost.length, 1, lost.join());
      for (const name of factNames)
        if (!lost.includes(name) && !spoken.has(name))
          assert.deepEqual(turned.conversation.facts[name], before.facts[name], name);
    }));

  it("is asked for a fact twice at most before it counts as not known", () =>
    always(({ after }) => {
      const { ask, missed } = after.pending ?? { ask: "need", missed: 0 };
      if (ask !== "need") assert.isAtMost(missed, 1, ask);
    }));

  it("stays a plain JSON value", () =>
    always(({ after, turned }) => {
      assert.deepEqual(JSON.parse(JSON.stringify(after)), after);
      assert.deepEqual(JSON.parse(JSON.stringify(turned.effects)), turned.effects);
    }));

  it("does not grow with its length", () => {
    fc.assert(
      fc.property(anyTalk(parts.knowledge, { minLength: 40, maxLength: 40 }), (talk) => {
        for (const { after } of play(talk)) {
          for (const list of [after.waiting, after.answered, after.declined])
            assert.lengthOf(new Set(list), list.length, `twice in ${list.join()}`);
          assert.isAtMost(after.shown?.offers.length ?? 0, 3);
          assert.isAtMost(JSON.stringify(after).length, 6000);
        }
      }),
      { seed, numRuns: 20 },
    );
  });
});

/** Texts that themselves say what can be done next. */
const waysOn: ReadonlySet<string> = new Set([
  "bot:forgotten",
  "bot:crisis.back",
  "bot:nobodyKnown",
  "bot:thanks",
  "bot:goodbye",
  "bot:smallTalk",
  "bot:calm",
  "bot:empty",
  "bot:attachment",
  "bot:tooLong",
  "bot:outOfScope",
  "bot:whyNeed",
  "bot:notUnderstood",
  "bot:noCase",
]);

/** Rules by which facts are taken away, because the company wants that. */
const forgetful: ReadonlySet<string> = new Set(["start-over", "back", "change-one-fact", "forget-me-sure"]);

/** Facts that an utterance could change: those it names, those of a choice, and the country with them. */
function spokenIn({ recognition }: Heard): ReadonlySet<string> {
  const { places, ...entities } = recognition.entities;
  const isHere = places.some(({ role }) => role === "company");
  const chosen = recognition.choice?.split("=")[0] ?? "";
  const names = [...Object.keys(entities), chosen, ...(isHere ? ["place"] : [])];
  return new Set(
    names.some((name) => name === "place" || name === "orgNumber") ? [...names, "country"] : names,
  );
}
