import { assert } from "chai";
import { printable } from "../../src/files/printable.ts";
import { summaryPdf } from "../../src/files/summary-pdf.ts";
import { readPdf } from "./pdf-text.ts";
import { sampleSummary } from "./sample-summary.ts";

const page = (number: number, of: number) => `Side ${number} av ${of}`;
const read = async (offers?: number) => readPdf(await summaryPdf(sampleSummary(offers), page));

describe("the summary as a PDF", () => {
  it("says all that the summary says, in its letters", async () => {
    const { pages } = await read(2);
    const text = pages.join("\n").replace(/\s+/g, " ");
    const { title, about, sections, closing, back } = sampleSummary(2);
    const lines = sections.flatMap(({ heading, offers }) => [
      heading,
      ...offers.flatMap((one) => [one.title, one.by, ...one.lines]),
    ]);
    for (const line of [title, ...about, ...lines, ...closing, `${back?.text} ${back?.url}`])
      assert.include(text, line.replace(/\s+/g, " "));
    assert.equal(text.split("Ingen ennå.").length, 2, "said of the need without offers alone");
  });

  it("is an A4 page in its language, tagged, with a title that is shown", async () => {
    const { objects } = await read();
    assert.match(objects, /\/MediaBox \[0 0 595\.28 841\.89\]/);
    assert.match(objects, /\/Lang \(nb\)/);
    assert.match(objects, /\/Marked true/);
    assert.match(objects, /\/DisplayDocTitle true/);
    assert.match(objects, /"x-default">Oppsummering 21\. november 2026</);
    for (const role of ["Document", "H1", "H2", "H3", "P", "Link"])
      assert.match(objects, new RegExp(`/S /${role}\\b`), role);
  });

  it("leads to pages and mailboxes", async () => {
    const { objects } = await read();
    assert.include(objects, "/URI (https://www.example.org/lan?a=1&b=2)");
    assert.include(objects, "/URI (https://lots.example.org/?lang=nb)");
    assert.notInclude(objects, "javascript:");
  });

  for (const [offers, count] of [
    [1, 1],
    [12, 3],
  ] as const)
    it(`numbers its pages, ${count} for ${offers} offers`, async () => {
      const { pages, objects } = await read(offers);
      assert.match(objects, new RegExp(`/Count ${count}\\b`));
      assert.deepEqual(
        pages.map((text) => /Side \d+ av \d+/.exec(text)?.[0]),
        Array.from({ length: count }, (_, index) => page(index + 1, count)),
      );
    });

  it("is the same every time, and small", async () => {
    const [one, other] = [await summaryPdf(sampleSummary(3), page), await summaryPdf(sampleSummary(3), page)];
    assert.isBelow(one.length, 30_000);
    assert.equal(Buffer.compare(one, other), 0);
  });

  const letters: readonly [text: string, printed: string][] = [
    ["åäöæøå ÅÄÖÆØ éüš €–…·«»", "åäöæøå ÅÄÖÆØ éüš €–…·«»"],
    ["Porsáŋgu, Kárášjohka, Deatnu", "Porsángu, Kárášjohka, Deatnu"],
    ["a\u0308 −5 ≤ 3", "ä -5 <= 3"],
    ["500\u202f000\u200b kr\n", "500\u00a0000 kr "],
    ["čźđ", "czd"],
    ["日 🧭", "? ?"],
  ];
  for (const [text, printed] of letters)
    it(`prints ${JSON.stringify(text)} as ${JSON.stringify(printed)}`, () =>
      assert.equal(printable(text), printed));
});
