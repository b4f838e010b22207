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
  for (const sign of signsOfNeeds(parts, whole)) {
    const { need, isFirst, clear } = sign;
    const meant = !isFirst ? chanceOfAnother(sign) : isVague(need) && clear < surelyVague ? 0 : clear;
    if (meant > (scores.get(need) ?? 0)) scores.set(need, meant);
  }
}

/** A vague need is in every request for help, so a part must say it quite clearly. */
const surelyVague = 0.9;

/** What one part of an utterance says of one need. */
export interface NeedSign {
  readonly need: NeedId;
  /** It is the need that the whole utterance points at most. */
  readonly isFirst: boolean;
  /** How sure the part is of the need, 0 to 1. */
  readonly clear: number;
  /** The need's margin in the whole utterance. */
  readonly inWhole: number;
  /** The margin of the first need in the part. */
  readonly firstInPart: number;
}

/** Every part's signs of every need that it ranks. */
export function signsOfNeeds(parts: readonly Classified[], whole: Classified): NeedSign[] {
  const first = whole.ranked.find(({ label }) => isNeed(label))?.label;
  const marginInWhole = marginsOf(whole);
  return parts.flatMap((part) => {
    const firstInPart = marginsOf(part)(first);
    return part.ranked.flatMap(({ label, score }) =>
      isNeed(label)
        ? [
            {
              need: label,
              isFirst: label === first,
              clear: score * part.inScope,
              inWhole: marginInWhole(label),
              firstInPart,
            },
          ]
        : [],
    );
  });
}

/** The probability that an utterance means a need beside its first. */
function chanceOfAnother(sign: NeedSign): number {
  const sum = evidence(sign).reduce((total, value, i) => total + value * (weights[i] as number), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** What the probability is computed from, each times its weight: a constant, and the three signs. */
export function evidence({ clear, inWhole, firstInPart }: NeedSign): readonly number[] {
  return [1, Math.log((clear + smallest) / (1 - clear + smallest)), inWhole, firstInPart];
}

/**
 * From `npm run bench:nlu -- --thresholds`: logistic regression over examples that were held out, pairs of them, and
 * the utterances of `test/tuning/several.tsv`.
 */
const weights = [-0.06, 0.41, 2.77, -1.03];
const smallest = 1e-4;

/** The margins of the labels that are ranked; what is not ranked is outside, and how far does not matter. */
function marginsOf({ ranked }: Classified): (label: string | undefined) => number {
  return (label) => Math.max(outside, ranked.find((one) => one.label === label)?.margin ?? outside);
}
const outside = -1;
