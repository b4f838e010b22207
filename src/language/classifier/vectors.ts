import { blocks, type Features, featureReader, type LetterRuns } from "./features.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface VectorSettings {
  readonly runs: LetterRuns;
  /** Length of each block's vector in the whole, in the order of `blocks`. */
  readonly weights: readonly number[];
  /** Weight of the feature that tells one-word utterances from long ones. */
  readonly lengthWeight: number;
  /** A feature found in fewer training utterances is not used, by block. */
  readonly rarest: readonly number[];
}

/** The vector of the utterance read last. Holds until the next one is read. */
export interface Vector {
  /** Feature numbers, each once. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  size: number;
  /** Share of the utterance's words that training met, rare ones counting more; 0 to 1. */
  coverage: number;
}

/** Vectors of many utterances, row after row. */
export interface Rows {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly count: number;
}

/** Turns utterances into vectors: (1 + ln count) times inverse document frequency, each block to its own length. */
export interface Vectoriser {
  read(text: string): Vector;
  readonly rows: Rows;
  readonly featureCount: number;
}

/** Learns the vocabulary and its document frequencies from the training utterances, and gives their vectors. */
export function vectoriserOf(texts: readonly string[], settings: VectorSettings): Vectoriser {
  const readFeatures = featureReader(settings.runs);
  const { vocabulary, idf, unseen } = learn(texts, readFeatures, settings.rarest);
  const lengths = vocabulary.size;
  const featureCount = vocabulary.size + lengthKinds;
  const counts = new Uint16Array(vocabulary.size);
  const room = 4096;
  let vector: Vector = {
    features: new Int32Array(room),
    values: new Float32Array(room),
    size: 0,
    coverage: 0,
  };

  const read = (text: string): Vector => {
    const found = readFeatures(text);
    const end = found.ends[blocks.length - 1] as number;
    if (vector.features.length < end + 1)
      vector = { features: new Int32Array(end * 2), values: new Float32Array(end * 2), size: 0, coverage: 0 };
    const { features, values } = vector;
    let size = 0;
    let from = 0;
    for (let block = 0; block < blocks.length; block++) {
      const to = found.ends[block] as number;
      const first = size;
      let missed = 0;
      for (let i = from; i < to; i++) {
        const feature = vocabulary.find(found.hashes[i] as number);
        if (feature < 0) missed++;
        else {
          const before = counts[feature] as number;
          counts[feature] = before + 1;
          if (before === 0) features[size++] = feature;
        }
      }
      let squares = 0;
      let known = 0;
      for (let i = first; i < size; i++) {
        const feature = features[i] as number;
        const weight = idf[feature] as number;
        const value = (1 + Math.log(counts[feature] as number)) * weight;
        known += (counts[feature] as number) * weight;
        counts[feature] = 0;
        values[i] = value;
        squares += value * value;
      }
      if (block === 0) vector.coverage = known === 0 ? 0 : known / (known + missed * unseen);
      const scale = squares === 0 ? 0 : (settings.weights[block] as number) / Math.sqrt(squares);
      for (let i = first; i < size; i++) values[i] = (values[i] as number) * scale;
      from = to;
    }
    features[size] = lengths + lengthKind(found.words);
    values[size++] = settings.lengthWeight;
    vector.size = size;
    return vector;
  };
  return { read, rows: rowsOf(texts, read), featureCount };
}

function learn(
  texts: readonly string[],
  readFeatures: (text: string) => Features,
  rarest: readonly number[],
) {
  const all = new Vocabulary();
  let documents = new Int32Array(1 << 16);
  let lastSeen = new Int32Array(1 << 16).fill(-1);
  const hashes: number[] = [];
  const blockOf: number[] = [];
  texts.forEach((text, row) => {
    const found = readFeatures(text);
    let at = 0;
    for (let block = 0; block < blocks.length; block++)
      for (; at < (found.ends[block] as number); at++) {
        const hash = found.hashes[at] as number;
        const feature = all.add(hash);
        if (feature === hashes.length) {
          hashes.push(hash);
          blockOf.push(block);
          if (feature === documents.length) {
            documents = grown(documents, 0);
            lastSeen = grown(lastSeen, -1);
          }
        }
        if (lastSeen[feature] === row) continue;
        lastSeen[feature] = row;
        documents[feature] = (documents[feature] as number) + 1;
      }
  });
  const vocabulary = new Vocabulary();
  const idf: number[] = [];
  hashes.forEach((hash, feature) => {
    const seenIn = documents[feature] as number;
    if (seenIn < (rarest[blockOf[feature] as number] as number)) return;
    vocabulary.add(hash);
    idf.push(Math.log((1 + texts.length) / (1 + seenIn)) + 1);
  });
  return { vocabulary, idf: Float32Array.from(idf), unseen: Math.log(1 + texts.length) + 1 };
}

function grown(array: Int32Array, filler: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2).fill(filler);
  larger.set(array);
  return larger;
}

function rowsOf(texts: readonly string[], read: (text: string) => Vector): Rows {
  const starts = new Int32Array(texts.length + 1);
  let features = new Int32Array(1 << 16);
  let values = new Float32Array(1 << 16);
  let end = 0;
  texts.forEach((text, row) => {
    const vector = read(text);
    while (end + vector.size > features.length) {
      features = grown(features, 0);
      const larger = new Float32Array(features.length);
      larger.set(values);
      values = larger;
    }
    features.set(vector.features.subarray(0, vector.size), end);
    values.set(vector.values.subarray(0, vector.size), end);
    end += vector.size;
    starts[row + 1] = end;
  });
  return { starts, features: features.slice(0, end), values: values.slice(0, end), count: texts.length };
}

const lengthKinds = 6;

/** One word, two, three to four, five to eight, nine to sixteen, more. */
function lengthKind(words: number): number {
  return words <= 1 ? 0 : Math.min(lengthKinds - 1, Math.ceil(Math.log2(words)));
}
