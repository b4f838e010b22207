import { type CountedFeatures, countFeatures } from "./counted-features.ts";
import { blocks, type Features, featureReader } from "./features.ts";
import type { Meanings } from "./meanings.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface VectorSettings {
  /** Length of each block's vector in the whole, in the order of `blocks`. */
  readonly weights: readonly number[];
  /** The most letters that are read as one feature; at least two. */
  readonly longestRun: number;
  readonly meanings: Meanings | undefined;
  /** The power of the inverse document frequency by which a feature counts: 0 for all alike. */
  readonly rarity: number;
}

/** The vector of the utterance read last. Holds until the next one is read. */
export interface Vector {
  /** Feature numbers, each once. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly size: number;
  /** By block (see `blocks`), the share of the utterance's features that training met; rare ones count more. 0 to 1. */
  readonly known: Float64Array;
}

/** Vectors of many utterances, row after row. */
export interface Rows {
  /** Row `i` is `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly count: number;
  /** Where each block of each row ends. */
  readonly ends: Int32Array;
}

/**
 * Turns utterances into vectors: (1 + ln count) times a power of the inverse document frequency, each block to its own
 * length.
 */
export interface Vectoriser {
  read(text: string): Vector;
  readonly rows: Rows;
  readonly featureCount: number;
}

/** Learns the vocabulary and its document frequencies from the training utterances, and gives their vectors. */
export function vectoriserOf(texts: readonly string[], settings: VectorSettings): Vectoriser {
  const readFeatures = featureReader(settings.longestRun, settings.meanings);
  const counted = countFeatures(texts, readFeatures);
  const idf = Float32Array.from(
    counted.documents,
    (seenIn) => Math.log((1 + texts.length) / (1 + seenIn)) + 1,
  );
  const unseen = Math.log(1 + texts.length) + 1;
  const importance = idf.map((one) => one ** settings.rarity);
  return {
    // Apart from here, so that what was counted can be forgotten while the reader lives on.
    read: readerOf(readFeatures, counted.vocabulary, { idf, unseen, importance }, settings.weights),
    rows: rowsOf(counted, importance, settings.weights),
    featureCount: idf.length + lengthKinds,
  };
}

function rowsOf(
  { features, counts, ends, words }: CountedFeatures,
  importance: Float32Array,
  weights: readonly number[],
): Rows {
  const rows = words.length;
  const starts = new Int32Array(rows + 1);
  // Each row gets one feature more, which tells how long the utterance is.
  const into = {
    features: new Int32Array(features.length + rows),
    values: new Float32Array(features.length + rows),
  };
  const movedEnds = new Int32Array(ends.length);
  let from = 0;
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks.length; block++) {
      const to = ends[row * blocks.length + block] as number;
      into.features.set(features.subarray(from, to), from + row);
      weigh(features, counts, importance, from, to, weights[block] as number, into.values, from + row);
      movedEnds[row * blocks.length + block] = to + row;
      from = to;
    }
    into.features[from + row] = importance.length + lengthKind(words[row] as number);
    into.values[from + row] = lengthWeight;
    starts[row + 1] = from + row + 1;
  }
  return { starts, ...into, count: rows, ends: movedEnds };
}

/** How rare each feature is, how rare one is that was not met, and what each counts by that in a vector. */
interface Rarity {
  readonly idf: Float32Array;
  readonly unseen: number;
  readonly importance: Float32Array;
}

function readerOf(
  readFeatures: (text: string) => Features,
  vocabulary: Vocabulary,
  { idf, unseen, importance }: Rarity,
  weights: readonly number[],
): (text: string) => Vector {
  /** Times each feature was met in the block at hand; all 0 between blocks. */
  const times = new Int32Array(idf.length);
  let features = new Int32Array(1024);
  let counts = new Int32Array(1024);
  let values = new Float32Array(1024);
  const shares = new Float64Array(blocks.length);
  return (text) => {
    const found = readFeatures(text);
    const room = (found.ends[blocks.length - 1] as number) + 1;
    if (room > features.length) {
      features = new Int32Array(room * 2);
      counts = new Int32Array(room * 2);
      values = new Float32Array(room * 2);
    }
    let size = 0;
    let from = 0;
    for (let block = 0; block < blocks.length; block++) {
      const first = size;
      let known = 0;
      let missed = 0;
      const to = found.ends[block] as number;
      for (; from < to; from++) {
        const feature = vocabulary.find(found.hashes[from] as number);
        if (feature < 0) {
          missed++;
          continue;
        }
        known += idf[feature] as number;
        const before = times[feature] as number;
        times[feature] = before + 1;
        if (before === 0) features[size++] = feature;
      }
      for (let i = first; i < size; i++) {
        counts[i] = times[features[i] as number] as number;
        times[features[i] as number] = 0;
      }
      weigh(features, counts, importance, first, size, weights[block] as number, values, first);
      shares[block] = known / (known + missed * unseen || 1);
    }
    features[size] = idf.length + lengthKind(found.words);
    values[size] = lengthWeight;
    return { features, values, size: size + 1, known: shares };
  };
}

/** Writes the values of the features `from` up to `to`, brought to the length `weight`, to `at` and on. */
function weigh(
  features: Int32Array,
  counts: Int32Array,
  importance: Float32Array,
  from: number,
  to: number,
  weight: number,
  into: Float32Array,
  at: number,
): void {
  let squares = 0;
  for (let i = from; i < to; i++) {
    const count = counts[i] as number;
    // Most stand there once, of which the logarithm is nought.
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * (importance[features[i] as number] as number);
    into[at + i - from] = value;
    squares += value * value;
  }
  const scale = squares === 0 ? 0 : weight / Math.sqrt(squares);
  for (let i = at; i < at + to - from; i++) into[i] = (into[i] as number) * scale;
}

const lengthWeight = 0.15;
const lengthKinds = 6;

/** One word, two, three to four, five to eight, nine to sixteen, more. */
function lengthKind(words: number): number {
  return words <= 1 ? 0 : Math.min(lengthKinds - 1, Math.ceil(Math.log2(words)));
}
