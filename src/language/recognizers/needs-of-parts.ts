import { isNeed, type NeedId } from "../../domain/need.ts";
import type { Classified } from "../classifier/train.ts";

/**
 * Adds to the scores of the whole utterance what its parts say: "Ny maskin må lånes, og folka må på kurs".
 *
 * The need that the whole points at most is as sure as its clearest part. Another need is meant the likelier, the
 * clearer some part of the utterance says it, the more the whole leans that way too, and the less that part is about
 * the first need ("lån til kursbygget" is about a loan).
 */
export function addNeedsOfParts(
  parts: readonly Classified[],
  whole: Classified,
  isVague: (need: NeedId) => boolean,
  scores: Map<string, number>,
): void {
  const first = whole.ranked.find(({ label }) => isNeed(label))?.label;
  const marginInWhole = marginsOf(whole);
  for (const part of parts) {
    const marginInPart = marginsOf(part);
    for (const { label, score } of part.ranked) {
      if (!isNeed(label)) continue;
      const clear = score * part.inScope;
      const meant =
        label !== first
          ? chanceOfAnother(clear, marginInWhole(label), marginInPart(first))
          : isVague(label) && clear < surelyVague
            ? 0
            : clear;
      if (meant > (scores.get(label) ?? 0)) scores.set(label, meant);
    }
  }
}

/** A vague need is in every request for help, so a part must say it quite clearly. */
const surelyVague = 0.9;

/**
 * The probability that an utterance means a need beside its first.
 *
 * @param clear how sure the part is of it, 0 to 1
 * @param inWhole its margin in the whole utterance
 * @param firstInPart the margin of the first need in the part
 */
function chanceOfAnother(clear: number, inWhole: number, firstInPart: number): number {
  const { bias, ofClear, ofWhole, ofFirst } = another;
  const odds = Math.log((clear + smallest) / (1 - clear + smallest));
  return 1 / (1 + Math.exp(-(bias + ofClear * odds + ofWhole * inWhole + ofFirst * firstInPart)));
}

/**
 * From `npm run bench:nlu -- --thresholds`: logistic regression over examples that were held out, pairs of them, and
 * the utterances of `test/tuning/several.tsv`.
 */
const another = { bias: 0.37, ofClear: 0.48, ofWhole: 3.42, ofFirst: -0.66 };
const smallest = 1e-4;

/** The margins of the labels that are ranked; what is not ranked is outside, and how far does not matter. */
function marginsOf({ ranked }: Classified): (label: string | undefined) => number {
  return (label) => Math.max(outside, ranked.find((one) => one.label === label)?.margin ?? outside);
}
const outside = -1;
