import { blocks, type Features } from "./features.ts";
import { IntList } from "./lists.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The features of many utterances, numbered and counted, row after row and block after block. */
export interface CountedFeatures {
  readonly vocabulary: Vocabulary;
  /** In how many rows each feature stands. */
  readonly documents: Int32Array;
  readonly features: Int32Array;
  readonly counts: Int32Array;
  /** Where each block of each row ends. */
  readonly ends: Int32Array;
  /** Words of each row. */
  readonly words: Int32Array;
}

/** Numbers every feature of the texts and counts it, within its row and over the rows. */
export function countFeatures(
  texts: readonly string[],
  readFeatures: (text: string) => Features,
): CountedFeatures {
  const vocabulary = new Vocabulary();
  const documents = new IntList();
  /** Times each feature was met in the block at hand. */
  const times = new IntList();
  const features = new IntList();
  const counts = new IntList();
  const ends = new Int32Array(texts.length * blocks.length);
  const words = new Int32Array(texts.length);
  for (const [row, text] of texts.entries()) {
    const found = readFeatures(text);
    let from = 0;
    for (let block = 0; block < blocks.length; block++) {
      const first = features.size;
      const to = found.ends[block] as number;
      for (; from < to; from++) {
        const feature = vocabulary.add(found.hashes[from] as number);
        if (feature === documents.size) {
          documents.push(0);
          times.push(0);
        }
        const before = times.items[feature] as number;
        times.items[feature] = before + 1;
        if (before === 0) features.push(feature);
      }
      for (let i = first; i < features.size; i++) {
        const feature = features.items[i] as number;
        counts.push(times.items[feature] as number);
        times.items[feature] = 0;
        documents.items[feature] = (documents.items[feature] as number) + 1;
      }
      ends[row * blocks.length + block] = features.size;
    }
    words[row] = found.words;
  }
  return {
    vocabulary,
    documents: documents.toArray(),
    features: features.toArray(),
    counts: counts.toArray(),
    ends,
    words,
  };
}
