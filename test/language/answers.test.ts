import { assert } from "chai";
import type { Hearing } from "../../src/language/recognizer.ts";
import { pickedChoice } from "../../src/language/recognizers/answers.ts";

const stages = [
  { label: "På idéstadiet", value: "stage=idea" },
  { label: "I vekst", value: "stage=growth" },
  { label: "Ja, slett alt", value: "do=forget-yes" },
  { label: "2–9", value: "employees=5" },
  { label: "Vet ikke", value: "do=dont-know" },
];
const hearing: Hearing = { locale: "nb", asked: "stage", choices: stages, facts: {}, year: 2026 };

const table: readonly [text: string, means: string | undefined][] = [
  ["I vekst", "stage=growth"],
  ["i vekst", "stage=growth"],
  ["I VEKST", "stage=growth"],
  ["  i   vekst ", "stage=growth"],
  ["I vekst.", "stage=growth"],
  ["I vekst!!", "stage=growth"],
  ["i vekst?", "stage=growth"],
  ["ja, slett alt", "do=forget-yes"],
  // Letters written as a base and a mark are the same letters.
  ["på ide\u0301stadiet", "stage=idea"],
  ["pa\u030a idéstadiet", "stage=idea"],
  ["2–9", "employees=5"],
  // What the button means is sent by channels that show one text and send another.
  ["stage=growth", "stage=growth"],
  [" stage=growth ", "stage=growth"],
  // Nothing else is a pick.
  ["vekst", undefined],
  ["i vekst nå", undefined],
  ["ikke i vekst", undefined],
  ["STAGE=growth", undefined],
  ["stage=startup", undefined],
  ["do=forget", undefined],
  // Choices are not numbered: a number is a number, of people or of years.
  ["0", undefined],
  ["1", undefined],
  ["2", undefined],
  ["2.", undefined],
  ["#2", undefined],
  ["2 ansatte", undefined],
  ["toString", undefined],
  ["__proto__", undefined],
  ["", undefined],
  [" \t\n", undefined],
  ["...", undefined],
  ["?", undefined],
];

describe("the choice that an utterance picks", () => {
  for (const [text, means] of table)
    it(`"${text}" is ${means ?? "none"}`, () => assert.equal(pickedChoice(text, hearing), means));

  it("is none where none were offered", () => {
    for (const text of ["1", "I vekst", "stage=growth", ""])
      assert.isUndefined(pickedChoice(text, { ...hearing, choices: [] }));
  });

  it("is one whose label begins so before a colon, where no other does", () => {
    const next = { label: "Neste: kurs og kompetanse", value: "do=next" };
    assert.equal(pickedChoice("neste", { ...hearing, choices: [...stages, next] }), "do=next");
    assert.isUndefined(pickedChoice("kurs og kompetanse", { ...hearing, choices: [next] }));
    const other = { label: "Neste: lån", value: "need=loan" };
    assert.isUndefined(pickedChoice("neste", { ...hearing, choices: [next, other] }));
  });

  it("is the first of two with the same label", () => {
    const choices = [
      { label: "Sande", value: "place=a" },
      { label: "Sande", value: "place=b" },
    ];
    assert.equal(pickedChoice("sande", { ...hearing, choices }), "place=a");
    assert.equal(pickedChoice("place=b", { ...hearing, choices }), "place=b");
  });
});
