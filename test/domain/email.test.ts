import { assert } from "chai";
import { addressIn, emailAddress, veiled, withoutAddresses } from "../../src/domain/email.ts";

describe("an e-mail address", () => {
  const taken: readonly [text: string, address: string][] = [
    ["kari@bedrift.no", "kari@bedrift.no"],
    ["Kari.Nordmann+lots@Bedrift.NO", "Kari.Nordmann+lots@bedrift.no"],
    ["o'neill@firma.se", "o'neill@firma.se"],
    ["post@blåbær.no", "post@xn--blbr-roah.no"],
    ["a@b.museum", "a@b.museum"],
    [`${"x".repeat(64)}@example.org`, `${"x".repeat(64)}@example.org`],
  ];
  for (const [text, address] of taken) it(`is ${text}`, () => assert.equal(emailAddress(text), address));

  const refused = [
    "",
    "@",
    "kari",
    "kari@",
    "@bedrift.no",
    "kari@bedrift",
    "kari@localhost",
    "kari@127.0.0.1",
    "kari@[127.0.0.1]",
    "kari@2130706433",
    "kari@bedrift.no\r\nBcc: x@y.no",
    "kari@bedrift.no\nx",
    "kari@bedrift.no,ola@bedrift.no",
    "kari@ola@bedrift.no",
    '"kari nordmann"@bedrift.no',
    "Kari <kari@bedrift.no>",
    "kari @bedrift.no",
    ".kari@bedrift.no",
    "kari.@bedrift.no",
    "ka..ri@bedrift.no",
    "kåre@bedrift.no", // few servers take letters with accents before the @
    "kari@bedrift..no",
    "kari@-bedrift.no",
    "kari@bedrift.no/sti",
    "kari@bedrift.no:25",
    "kari@bedrift.no?subject=x",
    "kari@bedrift.c",
    "kari@bedrift.123",
    "kari@bedr%69ft.no",
    `${"x".repeat(65)}@example.org`,
    `x@${"y".repeat(64)}.org`,
    `x@${"yyyy.".repeat(60)}org`,
    "x".repeat(100_000),
  ];
  for (const text of refused)
    it(`is not ${JSON.stringify(text.slice(0, 60))}`, () => assert.isUndefined(emailAddress(text)));

  const heard: readonly [text: string, found: ReturnType<typeof addressIn>][] = [
    ["Send det til kari@bedrift.no, takk.", { address: "kari@bedrift.no" }],
    ["kari@bedrift.no.", { address: "kari@bedrift.no" }],
    ["<kari@bedrift.no>", { address: "kari@bedrift.no" }],
    ["mailto:kari@bedrift.no", { address: "kari@bedrift.no" }],
    ["er det 'kari@bedrift.no'?", { address: "kari@bedrift.no" }],
    ["kari@bedrift og ola@bedrift.no", { address: "ola@bedrift.no" }],
    ["kari@bedrift", "malformed"],
    ["kari at bedrift.no", undefined],
    ["vi er 14 ansatte", undefined],
  ];
  for (const [text, found] of heard)
    it(`${JSON.stringify(found)} is heard in "${text}"`, () => assert.deepEqual(addressIn(text), found));

  it("leaves nothing of itself to be read as something else", () => {
    assert.equal(withoutAddresses("Til post@bodo.no i dag").replace(/ +/g, " "), "Til i dag");
    assert.equal(withoutAddresses("bodo@lån").trim(), "");
  });

  it("can be named without being told", () => assert.equal(veiled("kari@bedrift.no"), "k…@bedrift.no"));

  it("is found in no time in a long text", () => {
    const started = performance.now();
    for (const text of ["@".repeat(8000), "a".repeat(8000), "a.".repeat(4000), "a@".repeat(4000)]) {
      addressIn(text);
      withoutAddresses(text);
    }
    assert.isBelow(performance.now() - started, 500);
  });
});
