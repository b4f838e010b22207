import type { Summary } from "../../src/domain/summary.ts";

/** A made-up summary, long enough for more than one page when `offers` is. */
export function sampleSummary(offers = 1): Summary {
  return {
    locale: "nb",
    title: "Oppsummering 21. november 2026",
    date: "2026-11-21",
    about: ["Dere trenger: lån", "Om bedriften: Bodø · 12 ansatte", "Ikke avklart: omsetning"],
    sections: [
      {
        heading: "Lån",
        empty: "Ingen ennå.",
        offers: Array.from({ length: offers }, (_, i) => ({
          title: `Prøvelån ${i + 1} (æøå ÄÖ)`,
          by: "Prøvebanken",
          lines: [
            "Passer: høyst 50 ansatte",
            "Må sjekkes: hvor stor omsetningen er",
            "Beløp: inntil 500\u00a0000 kr",
            "Nettside: https://www.example.org/lan?a=1&b=2, også post@example.org.",
            "Kilde: example.org, 1. oktober 2026.",
          ],
        })),
      },
      { heading: "Opplæring", empty: "Ingen ennå.", offers: [] },
    ],
    closing: ["Spør før dere søker."],
    back: { text: "Fortsett samtalen:", url: "https://lots.example.org/?lang=nb" },
  };
}
