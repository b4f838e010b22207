import { assert } from "chai";
import type { Parcel } from "../../src/domain/outbox.ts";
import { noticeCarrier } from "../../src/mail/notice-carrier.ts";
import type { Log } from "../../src/ports.ts";
import { silent } from "../stores/silent.ts";

describe("the carrier of notices", () => {
  let at: number;
  let said: object[];
  let sent: string[];
  let carry: (n: number, to?: string) => Promise<string>;
  beforeEach(() => {
    [at, said, sent] = [Date.parse("2026-11-23T09:00:00Z"), [], []];
    const log: Log = { ...silent, warn: (fields) => void said.push(fields) };
    const mail = {
      send: async ({ to }: { to: string }) => {
        sent.push(to);
        return "delivered" as const;
      },
    };
    const carrier = noticeCarrier(mail, { now: () => new Date(at) }, log);
    carry = (n, to = "kari@example.org") => {
      const letter = { to, subject: "s", text: "t", locale: "nb", summary: null };
      const parcel: Parcel<"notice"> = {
        id: `n${n}`,
        contents: { kind: "notice", letter },
        tries: 1,
        due: "",
        until: "",
      };
      return carrier.carry(parcel, "c", {} as Parameters<typeof carrier.carry>[2]);
    };
  });

  it("lets those wait that are too many for one address, and says so without the address", async () => {
    const became: string[] = [];
    for (let n = 1; n <= 32; n++) became.push(await carry(n));
    assert.deepEqual(became, [...Array(30).fill("delivered"), "later", "later"]);
    assert.lengthOf(sent, 30);
    assert.deepEqual(said, [
      { conversation: "c", parcel: "n31", seconds: 2880 },
      { conversation: "c", parcel: "n32", seconds: 2880 },
    ]);
    assert.equal(await carry(33, "ola@example.org"), "delivered", "another's are their own");
  });

  it("delivers them when there is room again", async () => {
    for (let n = 1; n <= 30; n++) await carry(n);
    assert.equal(await carry(31, "KARI@example.org"), "later");
    at += 2880 * 1000;
    assert.equal(await carry(31), "delivered");
    assert.equal(await carry(32), "later");
  });
});
