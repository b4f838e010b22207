import { expect } from "chai";
import fc from "fast-check";
import { mask, masked } from "../../src/domain/mask.ts";

/** Numbers that nobody has: months of test registers, births before 1900, and numbers printed as examples. */
const toMask: [text: string, expected: string][] = [
  ["01819010001", "X"],
  ["018190 10001", "X"],
  ["018190-10001", "X"],
  ["01.81.90.10001", "X"],
  ["01 81 90 100 01", "X"],
  ["018190\u00a010001", "X"],
  ["018190 – 10001", "X"],
  ["52827510033", "X"], // D-nummer: the day plus 40
  ["528275 10033", "X"],
  ["fnr 018190 10001, orgnr 923 609 016", "fnr X, orgnr 923 609 016"],
  ["Fødselsnummeret mitt er 01819010001.", "Fødselsnummeret mitt er X."],
  ["fnr018190 10001og", "fnrXog"],
  ["(01819010001)", "(X)"],
  ["٠١٨١٩٠١٠٠٠١", "X"], // the digits of an Arabic keyboard
  ["０１８１９０１０００１", "X"],
  ["fødselsnummer 018190 10002", "fødselsnummer X"], // mistyped, and still nearly somebody's
  ["8601 11 17947", "X"], // Norwegian account
  ["8601.11.17947", "X"],
  ["8601-11-17947", "X"],
  ["86011117947", "X"],
  ["konto 86011117947 kr 500", "konto X kr 500"],
  ["8601 11 17947 8601 11 17947", "X X"],
  ["5 000 kr til 8601 11 17947 i 2026", "5 000 kr til X i 2026"],
  ["121212-1212", "X"],
  ["121212+1212", "X"], // a plus: over a hundred years old
  ["19121212-1212", "X"],
  ["191212121212", "X"],
  ["19121212 1212", "X"],
  ["1912-12-12-1212", "X"],
  ["18900101-9802", "X"],
  ["9001019802", "X"],
  ["900101 9802", "X"],
  ["900161-9809", "X"], // samordningsnummer: the day plus 60
  ["personnummer 900161-9808", "personnummer X"], // mistyped
  ["personnummer: 0105231104", "personnummer: X"],
  ["010523-1104", "X"],
  ["enskild firma 900101-9802 i Umeå", "enskild firma X i Umeå"],
  ["NO93 8601 1117 947", "X"],
  ["NO9386011117947", "X"],
  ["no93 8601 1117 947 takk", "X takk"],
  ["SE45 5000 0000 0583 9825 7466 och sedan", "X och sedan"],
  ["SE4550000000058398257466", "X"],
  ["GB29 NWBK 6016 1331 9268 19.", "X."],
  ["IBAN:DE89370400440532013000", "IBAN:X"],
  ["4111 1111 1111 1111", "X"],
  ["4111-1111-1111-1111", "X"],
  ["4111111111111111", "X"],
  ["3782 822463 10005", "X"],
  ["378282246310005", "X"],
  ["30569309025904", "X"],
  ["2223 0031 2200 3222", "X"],
  ["4222222222222", "X"],
  ["kort 5555 5555 5555 4444, 12/29", "kort X, 12/29"],
  ["kontonummer 8327-9, 123 456 789-0", "kontonummer X"],
  ["Kontonumret är 8327-9 123 456 789-0 tack", "Kontonumret är X tack"],
  ["clearing 8327-9 konto 123 456 789-0", "clearing X konto X"],
  ["clearingnr: 6000", "clearingnr: X"],
  ["bankgiro 5050-1055", "bankgiro X"],
  ["Bg 5050-1055", "Bg X"],
  ["plusgiro 4 24 31-5", "plusgiro X"],
  ["kontonummer 1234.56.78901", "kontonummer X"], // mistyped
  ["account number 123456789", "account number X"],
];

const toLeave: readonly string[] = [
  "",
  "Vi trenger et lån",
  // Organisation numbers
  "923609016",
  "923 609 016",
  "923.609.016",
  "NO 923 609 016 MVA",
  "NO923609016MVA",
  "Orgnr 974 760 673, 991 825 827 og 917 422 575",
  "556016-0680",
  "5560160680",
  "556016 0680",
  "16556016-0680",
  "165560160680",
  "SE556016068001",
  "202100-5489 och 212000-0142",
  // Phone numbers
  "22 00 11 22",
  "22001122",
  "22001122 99887766",
  "911 22 333",
  "+47 911 22 333",
  "+4791122333",
  "004791122333",
  "070-174 06 05",
  "0701740605",
  "0701740607", // would be a samordningsnummer by its control digit
  "08-465 004 00",
  "+46 70 174 06 05",
  "+46701740605",
  "0046701740605",
  "+46701234561", // would be a Norwegian account
  "tlf 46701234561",
  "Ring 0980-31 92 00.",
  // Amounts
  "500000",
  "500 000 kr",
  "1 500 000",
  "1.500.000,00",
  "12 000 000 000 kr",
  "1 000 000 000 000",
  "mellom 1 500 000 og 2 500 000 kroner",
  "1 500 000 2 500 000",
  "konto: 500 000 kr",
  "1 500 000 kr på konto",
  "vi har 12 500 000 kronor på kontot",
  // Years, dates and other numbers
  "2023",
  "2023 2024 2025",
  "2021 2022 2023 2024",
  "1998-2004, 2010-2014",
  "1. mai 2026 kl. 09.30",
  "01.05.2026",
  "01.01.2026-31.12.2026",
  "2026-05-17",
  "2026-05-17 14:30",
  "2026-05-17T14:30:00.000Z",
  "14 ansatte, 3 lærlinger, 2 eiere",
  "7010 Trondheim",
  "114 30 Stockholm",
  "NACE 62.010 og 62.020",
  "550e8400-e29b-41d4-a716-446655440000",
  // The right shape with wrong control digits
  "018190 10002",
  "01819010002",
  "8601 11 17948",
  "121212-1213",
  "900161-9808",
  "4111 1111 1111 1112",
  "NO94 8601 1117 947",
  // The right control digits without a date
  "993399-9990",
];

describe("mask", () => {
  for (const [text, expected] of toMask)
    it(`makes ${JSON.stringify(text)} ${expected}`, () => {
      expect(mask(text)).to.equal(expected.replaceAll("X", masked));
    });

  for (const text of toLeave)
    it(`leaves ${JSON.stringify(text)}`, () => {
      expect(mask(text)).to.equal(text);
    });

  const digits = (count: number) => fc.nat(10 ** count - 1).map((n) => String(n).padStart(count, "0"));

  it("leaves any amount in thousands", () => {
    const separator = fc.constantFrom(" ", "\u00a0", ".", ",");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), separator, (amount, by) => {
        const text = `Vi trenger ${String(amount).replace(/\B(?=(\d{3})+$)/g, by)} kr innen 2027`;
        expect(mask(text)).to.equal(text);
      }),
    );
  });

  it("leaves any Norwegian phone number, and two", () => {
    const phone = digits(7).chain((n) =>
      fc.constantFrom(
        `2${n}`,
        `9${n}`.replace(/(...)(..)(...)/, "$1 $2 $3"),
        `2${n}`.replace(/(..)(..)(..)(..)/, "$1 $2 $3 $4"),
        `+47 9${n}`,
        `+479${n}`,
      ),
    );
    fc.assert(
      fc.property(phone, phone, (one, other) => {
        const text = `Ring ${one} eller ${other}`;
        expect(mask(text)).to.equal(text);
      }),
    );
  });

  it("leaves any Swedish phone number", () => {
    const phone = digits(7).chain((n) =>
      fc.constantFrom(
        `070${n}`,
        `070-${n}`,
        `070-${n}`.replace(/(...)(..)(..)$/, "$1 $2 $3"),
        `+4670${n}`,
        `+46 70 ${n}`,
        `004670${n}`,
      ),
    );
    fc.assert(
      fc.property(phone, (text) => {
        expect(mask(text)).to.equal(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("masks any Norwegian account in its groups, and any card in fours", () => {
    fc.assert(
      fc.property(digits(10), digits(14), (ten, fourteen) => {
        const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((s, weight, at) => s + weight * Number(ten[at]), 0);
        fc.pre(sum % 11 !== 1 && sum > 0);
        const account = ten + ((11 - (sum % 11)) % 11);
        const groups = account.replace(/(....)(..)(.....)/, "$1 $2 $3");
        expect(mask(`til ${groups}.`)).to.equal(`til ${masked}.`);
        const doubled = [...`4${fourteen}`].map((digit, at) =>
          at % 2 === 0 ? 2 * Number(digit) : Number(digit),
        );
        const total = doubled.reduce((s, value) => s + (value > 9 ? value - 9 : value), 0);
        const card = `4${fourteen}${(10 - (total % 10)) % 10}`.replace(/(....)(?=.)/g, "$1 ");
        expect(mask(`kort ${card}!`)).to.equal(`kort ${masked}!`);
      }),
    );
  });

  it("changes nothing but digits, IBANs and what stands between them, and nothing more the second time", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      digits(4),
      digits(11),
      fc.constantFrom(" ", "-", ".", "+", ",", "konto ", "tlf ", "NO93", ...toMask.map(([text]) => text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(" ");
        const once = mask(text);
        expect(mask(once)).to.equal(once);
        const kept = once.split(masked);
        let at = 0;
        for (const part of kept) {
          at = text.indexOf(part, at);
          expect(at).to.be.at.least(0);
          at += part.length;
        }
      }),
    );
  });

  const long: [what: string, unit: string][] = [
    ["digits", "1"],
    ["lone digits", "1 "],
    ["digits with signs", "1+.-"],
    ["accounts", "86011117947 "],
    ["the beginnings of IBANs", "NO93 "],
    ["words for accounts", "konto 1 "],
    ["words for accounts in one", "konto"],
    ["dots behind such a word", "."],
    ["spaces", " "],
    ["invisible spaces", "1\u200b\u200b"],
  ];
  for (const [what, unit] of long)
    it(`takes time in step with the length of ${what}`, () => {
      const time = (length: number) => {
        const text = `kontonummer ${unit.repeat(length / unit.length)}1`;
        const begin = performance.now();
        mask(text);
        return performance.now() - begin;
      };
      time(20_000);
      // Four times the length would take sixteen times as long if the time grew with its square.
      expect(time(100_000)).to.be.lessThan(Math.max(1_000, 8 * time(25_000)));
    });
});
