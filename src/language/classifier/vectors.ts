import { blocks, featureReader } from "./features.ts";
import { FloatList, IntList } from "./lists.ts";
import type { Meanings } from "./meanings.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface VectorSettings {
  /** Length of each block's vector in the whole, in the order of `blocks`. */
  readonly weights: readonly number[];
  /** The most letters that are read as one feature; at least two. */
  readonly longestRun: number;
  readonly meanings: Meanings | undefined;
}

/** The vector of the utterance read last. Holds until the next one is read. */
export interface Vector {
  /** Feature numbers, each once. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly size: number;
  /** Share of the utterance's words, and of its pairs of words, that training met; rare ones count more. 0 to 1. */
  readonly knownWords: number;
  readonly knownPairs: number;
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

/** Turns utterances into vectors: (1 + ln count) times inverse document frequency, each block to its own length. */
export interface Vectoriser {
  read(text: string): Vector;
  readonly rows: Rows;
  readonly featureCount: number;
}

/** Learns the vocabulary and its document frequencies from the training utterances, and gives their vectors. */
export function vectoriserOf(texts: readonly string[], settings: VectorSettings): Vectoriser {
  const readFeatures = featureReader(settings.longestRun, settings.meanings);
  const vocabulary = new Vocabulary();
  const documents = new IntList();
  const countsNow = new IntList();
  const features = new IntList();
  const counts = new IntList();
  const starts = new Int32Array(texts.length + 1);
  /** Where each block of each row ends. */
  const ends = new IntList();
  const lengths = new Uint8Array(texts.length);

  texts.forEach((text, row) => {
    const found = readFeatures(text);
    let from = 0;
    for (let block = 0; block < blocks.length; block++) {
      const first = features.size;
      const to = found.ends[block] as number;
      for (; from < to; from++) {
        const feature = vocabulary.add(found.hashes[from] as number);
        if (feature === documents.size) {
          documents.push(0);
          countsNow.push(0);
        }
        const count = countsNow.items[feature] as number;
        countsNow.items[feature] = count + 1;
        if (count === 0) features.push(feature);
      }
      for (let i = first; i < features.size; i++) {
        const feature = features.items[i] as number;
        counts.push(countsNow.items[feature] as number);
        countsNow.items[feature] = 0;
        documents.items[feature] = (documents.items[feature] as number) + 1;
      }
      ends.push(features.size);
    }
    // A place of its own for the feature that tells how long the utterance is.
    features.push(lengthKind(found.words));
    counts.push(1);
    lengths[row] = lengthKind(found.words);
    starts[row + 1] = features.size;
  });

  const idf = Float32Array.from(
    documents.items.subarray(0, documents.size),
    (seenIn) => Math.log((1 + texts.length) / (1 + seenIn)) + 1,
  );
  const unseen = Math.log(1 + texts.length) + 1;
  const firstLength = vocabulary.size;

  const values = new FloatList();
  for (let row = 0; row < texts.length; row++) {
    let from = starts[row] as number;
    for (let block = 0; block < blocks.length; block++) {
      const to = ends.items[row * blocks.length + block] as number;
      values.reserve(to);
      weigh(features.items, counts.items, values.items, from, to, settings.weights[block] as number);
      from = to;
    }
    features.items[from] = firstLength + (lengths[row] as number);
    values.reserve(from + 1);
    values.items[from] = lengthWeight;
  }
  const rows: Rows = {
    starts,
    features: features.items.slice(0, features.size),
    values: values.items.slice(0, features.size),
    count: texts.length,
    ends: ends.items.slice(0, ends.size),
  };

  function weigh(
    of: Int32Array,
    counted: Int32Array,
    into: Float32Array,
    from: number,
    to: number,
    weight: number,
  ): void {
    let squares = 0;
    for (let i = from; i < to; i++) {
      const value = (1 + Math.log(counted[i] as number)) * (idf[of[i] as number] as number);
      into[i] = value;
      squares += value * value;
    }
    const scale = squares === 0 ? 0 : weight / Math.sqrt(squares);
    for (let i = from; i < to; i++) into[i] = (into[i] as number) * scale;
  }

  const vectorFeatures = new IntList();
  const vectorCounts = new IntList();
  const vectorValues = new FloatList();
  const read = (text: string): Vector => {
    const found = readFeatures(text);
    const room = (found.ends[blocks.length - 1] as number) + 1;
    vectorFeatures.reserve(room);
    vectorCounts.reserve(room);
    vectorValues.reserve(room);
    const own = vectorFeatures.items;
    let size = 0;
    let from = 0;
    let knownWords = 0;
    let knownPairs = 0;
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
        const count = countsNow.items[feature] as number;
        countsNow.items[feature] = count + 1;
        if (count === 0) own[size++] = feature;
      }
      for (let i = first; i < size; i++) {
        vectorCounts.items[i] = countsNow.items[own[i] as number] as number;
        countsNow.items[own[i] as number] = 0;
      }
      weigh(own, vectorCounts.items, vectorValues.items, first, size, settings.weights[block] as number);
      if (blocks[block] === "words") knownWords = known / (known + missed * unseen || 1);
      if (blocks[block] === "pairs") knownPairs = known / (known + missed * unseen || 1);
    }
    own[size] = firstLength + lengthKind(found.words);
    vectorValues.items[size] = lengthWeight;
    return { features: own, values: vectorValues.items, size: size + 1, knownWords, knownPairs };
  };
  return { read, rows, featureCount: firstLength + lengthKinds };
}

const lengthWeight = 0.15;
const lengthKinds = 6;

/** One word, two, three to four, five to eight, nine to sixteen, more. */
function lengthKind(words: number): number {
  return words <= 1 ? 0 : Math.min(lengthKinds - 1, Math.ceil(Math.log2(words)));
}
