import { assert } from "chai";
import { recordCases } from "../src/case-records.ts";
import type { AuditEntry } from "../src/domain/audit.ts";
import type { Refusal } from "../src/domain/refusal.ts";
import type { Viewer } from "../src/ports.ts";
import { memoryStore } from "../src/stores/memory.ts";
import { chatAdvisers } from "./dialogue/chat-adviser.ts";
import { hears, sentCase } from "./hand-over.ts";
import { realOffice } from "./real-bot.ts";

const no: Viewer = { adviser: "no", locale: "nb" };

describe("what is recorded of cases", () => {
  it("is each move, by whom, in order and once, with nothing that was said", async () => {
    const audited: AuditEntry[] = [];
    const office = await realOffice(chatAdvisers, { audited });
    const id = await sentCase(office, "a");
    await office.desk.take(no, id);
    await office.desk.note(no, id, "Ringte dem.");
    await office.desk.say(no, id, "m", "Hei!");
    await office.desk.close(no, id, "helped", "Alt løste seg.");
    assert.deepEqual(
      audited.map(({ what, adviser }) => [what, adviser]),
      [
        ["case drafted", null],
        ["case requested", null],
        ["case offered", null],
        ["case taken", "no"],
        ["case noted", "no"],
        ["case closed", "no"],
      ],
    );
    for (const entry of audited) {
      assert.hasAllKeys(entry, ["at", "what", "case", "adviser"]);
      assert.equal(entry.case, id);
    }
  });

  it("is not recorded anew after a restart", async () => {
    const store = memoryStore();
    const id = await sentCase(await realOffice(chatAdvisers, { store }), "a");
    const audited: AuditEntry[] = [];
    const next = await realOffice(chatAdvisers, { store, audited });
    assert.deepEqual(audited, []);
    await next.desk.take(no, id);
    assert.deepEqual(
      audited.map(({ what }) => what),
      ["case taken"],
    );
  });

  it("is each move of a case so long that its middle is dropped", async () => {
    const audited: AuditEntry[] = [];
    const office = await realOffice(chatAdvisers, { audited });
    const id = await sentCase(office, "a");
    for (let i = 0; i < 205; i++) await office.desk.note(no, id, `note ${i}`);
    assert.lengthOf(
      audited.filter(({ what }) => what === "case noted"),
      205,
    );
  });

  it("is of a conversation that was forgotten that it was, for each of its cases", async () => {
    const audited: AuditEntry[] = [];
    const office = await realOffice(chatAdvisers, { audited });
    const id = await sentCase(office, "a");
    await hears(office, "b", "Vi trenger et lån i Bodø");
    audited.length = 0;
    for (const conversation of ["a", "b"])
      await hears(office, conversation, "Slett alt om meg", "Ja, slett alt");
    assert.deepEqual(audited, [
      { at: "2026-11-21T10:00:00.000Z", what: "forgotten", case: id, adviser: null },
      { at: "2026-11-21T10:00:00.000Z", what: "forgotten", case: null, adviser: null },
    ]);
  });

  it("is of a refusal what it says of the routing, and of no other reason anything", async () => {
    const refused: Refusal[] = [];
    const office = await realOffice(chatAdvisers, { refused });
    for (const reason of [
      "wrong-place",
      "wrong-topic",
      "wrong-size",
      "no-time",
      "known-to-me",
      "other",
    ] as const)
      await office.desk.refuse(no, await sentCase(office, reason), reason, "Per ringte meg i går.");
    const closed = await sentCase(office, "closed");
    await office.desk.take(no, closed);
    await office.desk.close(no, closed, "not-ours", "");
    const expected = {
      month: "2026-11",
      need: "internationalisation",
      county: "NO-34",
      actor: "innovasjon-norge",
    };
    assert.deepEqual(
      refused,
      (["wrong-place", "wrong-topic", "wrong-size", "not-ours"] as const).map(
        (reason) => ({ ...expected, reason }) as Refusal,
      ),
    );
  });

  it("that cannot be written costs nobody anything, and is told of in the log", async () => {
    const office = await realOffice(chatAdvisers);
    const lines: unknown[] = [];
    const log = { info() {}, warn() {}, error: (fields: unknown) => lines.push(fields) };
    const full = () => {
      throw new Error("the disk is full");
    };
    recordCases(office.cases, { add: full }, { add: full }, log);
    const id = await sentCase(office, "a");
    assert.deepEqual(await office.desk.take(no, id), { ok: true, value: null });
    assert.lengthOf(lines, 4);
  });
});
