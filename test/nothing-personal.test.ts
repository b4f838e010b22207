import { assert } from "chai";
import type { AuditEntry } from "../src/domain/audit.ts";
import type { NeedSignal } from "../src/domain/need-signal.ts";
import type { Refusal } from "../src/domain/refusal.ts";
import { createOutbox } from "../src/outbox.ts";
import type { Viewer } from "../src/ports.ts";
import { createRetention } from "../src/retention.ts";
import { chatAdvisers } from "./dialogue/chat-adviser.ts";
import { hears, sentCase } from "./hand-over.ts";
import { type Logged, realOffice } from "./real-bot.ts";

const no: Viewer = { adviser: "no", locale: "nb" };

/** What people write in this test: none of it may stand in anything that is kept beside the conversation. */
const words = {
  utterance: "zvartfisk",
  name: "Qvintus",
  surname: "Xanthopoulos",
  phone: "40404040",
  email: "qvintus@xanthos.example",
  relayed: "jarlzberg",
  answered: "vindmaskin",
  note: "havregrynzz",
  refusal: "kontordverg",
  municipality: "Hamar",
  closing: "ferdigpakka",
};

describe("a whole hand-off", () => {
  it("leaves nothing that anybody wrote in the log, the audit or the signals", async () => {
    const kept = {
      lines: [] as Logged[],
      signals: [] as NeedSignal[],
      audited: [] as AuditEntry[],
      refused: [] as Refusal[],
    };
    const office = await realOffice(chatAdvisers, kept);
    const { conversations, clock, desk } = office;
    const note = (fields: Logged["fields"], message: string) => void kept.lines.push({ fields, message });
    const parts = {
      conversations,
      clock: { now: () => new Date(clock.at) },
      log: { info: note, warn: note, error: note },
    };
    const mail = {
      // As a mail server's refusal quotes the address.
      carry: () => Promise.reject(new Error(`550 no such user ${words.email}`)),
      tell: () => [],
    };
    const outbox = createOutbox({ ...parts, carriers: { mail } });
    await outbox.start();

    await hears(
      office,
      "a",
      `Vi trenger hjelp til eksport av ${words.utterance}. ${words.municipality}, 20 ansatte`,
    );
    await hears(office, "a", "bare vis meg forslagene", "send det på e-post", words.email, "ja");
    await outbox.look();
    assert.isTrue(kept.lines.some(({ message }) => message === "a carrier failed"));
    const first = await sentCase(office, "a", [
      "snakk med en rådgiver",
      `${words.name} ${words.surname}`,
      `${words.phone}, ${words.email}`,
      "Ja, send",
    ]);
    await desk.refuse(no, first, "wrong-place", words.refusal);
    const second = await sentCase(office, "b", [
      `Vi trenger hjelp til eksport av ${words.utterance}. ${words.municipality}, 20 ansatte`,
      "snakk med en rådgiver",
      `${words.name} ${words.surname}`,
      words.email,
      "Ja, send",
    ]);
    await desk.take(no, second);
    await desk.say(no, second, words.relayed, `Hei ${words.name}, ${words.relayed}?`);
    await hears(office, "b", `Ja, ${words.answered}`);
    await desk.note(no, second, words.note);
    clock.at = "2026-11-21T10:30:00Z";
    await office.clocks.look();
    await desk.close(no, second, "not-ours", words.closing);
    await hears(office, "b", "Slett alt om meg", "Ja, slett alt");
    await createRetention({ ...parts, retentionDays: 180 }).look();
    await outbox.close();

    for (const [what, all] of Object.entries(kept)) {
      assert.isNotEmpty(all, `there are no ${what} to look at`);
      const text = JSON.stringify(all).toLowerCase();
      for (const [kind, word] of Object.entries(words))
        assert.notInclude(text, word.toLowerCase(), `the ${kind} stands in ${what}`);
    }
    const actions = new Set(kept.audited.map(({ what }) => what));
    for (const what of ["case refused", "case taken", "case closed", "forgotten"] as const)
      assert.isTrue(actions.has(what), what);
  });
});
