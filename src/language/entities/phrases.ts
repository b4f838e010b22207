import type { Token } from "../normalise.ts";
import { headLength, plain, tokenise } from "../normalise.ts";
import { numbered } from "../word-numbers.ts";

/** A phrase found among tokens: tokens `first` up to, not including, `end`. */
export interface Hit<T> {
  readonly value: T;
  readonly first: number;
  readonly end: number;
}

/** A table of phrases that is asked what begins at a token. */
export interface Phrases<T> {
  /** The longest phrase that begins at token `first` and does not run over the end of a sentence. */
  at(tokens: readonly Token[], first: number): Hit<T> | undefined;
}

/**
 * Builds a table of phrases, read by the same tokeniser as utterances are. A word that ends in `*` stands for every
 * word that begins so; it needs three letters before the star. Words of four letters or more match without their
 * dots and rings too ("anstallda"). The first of two equal phrases counts.
 */
export function createPhrases<T>(rows: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  return createNames(rows, (word) => (word.length >= 4 ? plain(word) : word));
}

/** A table of phrases as they are; `alsoAs` gives another form that a word may have. */
export function createNames<T>(
  rows: Iterable<readonly [phrase: string, value: T]>,
  alsoAs: (word: string) => string = (word) => word,
): Phrases<T> {
  const root: Node<T> = newNode();
  const add = (words: readonly Token[], textOf: (word: Token) => string, phrase: string, value: T) => {
    let node = root;
    for (const word of words) {
      const [text, isStem] = [textOf(word), phrase.charAt(word.end) === "*"];
      if (node === root) begins.push(numbered(isStem ? text.slice(0, headLength) : text));
      node = step(node, text, isStem);
    }
    if (words.length > 0) node.value ??= { value };
  };
  const begins: number[] = [];
  for (const [phrase, value] of rows) {
    const words = tokenise(phrase);
    add(words, ({ text }) => text, phrase, value);
    if (words.some(({ text }) => alsoAs(text) !== text))
      add(words, ({ text }) => alsoAs(text), phrase, value);
  }
  const mayBegin = new Uint8Array(1 + begins.reduce((most, number) => Math.max(most, number), 0));
  for (const number of begins) mayBegin[number] = 1;
  return {
    at(tokens, first) {
      const token = tokens[first];
      // Next to no word begins a phrase of this table, and that is told without looking the word up.
      if (token === undefined || (mayBegin[token.number] !== 1 && mayBegin[token.headNumber] !== 1))
        return undefined;
      return longest(root, tokens, first);
    },
  };
}

/** Rows for a table of phrases that all mean the same, from one text with a bar between them. */
export function alike<T>(value: T, list: string): readonly (readonly [phrase: string, value: T])[] {
  return list.split("|").map((phrase) => [phrase, value] as const);
}

/** A table of phrases that all mean the same. */
export function createWordList(list: string): Phrases<true> {
  return createPhrases(alike(true, list));
}

/** Every phrase of the utterance, from the left, none inside another. */
export function allHits<T>(phrases: Phrases<T>, tokens: readonly Token[]): readonly Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let i = 0; i < tokens.length; ) {
    const hit = phrases.at(tokens, i);
    if (hit !== undefined) hits.push(hit);
    i = hit?.end ?? i + 1;
  }
  return hits;
}

/** The first phrase of the utterance. */
export function firstHit<T>(phrases: Phrases<T>, tokens: readonly Token[]): Hit<T> | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const hit = phrases.at(tokens, i);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

interface Node<T> {
  readonly words: Map<string, Node<T>>;
  /** Word beginnings by their first three letters. */
  readonly stems: Map<string, [stem: string, next: Node<T>][]>;
  value?: { readonly value: T };
}

function newNode<T>(): Node<T> {
  return { words: new Map(), stems: new Map() };
}

function step<T>(node: Node<T>, word: string, isStem: boolean): Node<T> {
  if (!isStem) {
    const next = node.words.get(word) ?? newNode<T>();
    node.words.set(word, next);
    return next;
  }
  const key = word.slice(0, headLength);
  const stems = node.stems.get(key) ?? [];
  node.stems.set(key, stems);
  const known = stems.find(([stem]) => stem === word);
  if (known !== undefined) return known[1];
  const next = newNode<T>();
  stems.push([word, next]);
  stems.sort(([a], [b]) => b.length - a.length);
  return next;
}

function longest<T>(node: Node<T>, tokens: readonly Token[], first: number, at = first): Hit<T> | undefined {
  const token = tokens[at];
  if (token === undefined || (at > first && token.gap === "stop")) return found(node, first, at);
  const exact = node.words.get(token.text);
  let best = exact === undefined ? undefined : longest(exact, tokens, first, at + 1);
  if (node.stems.size > 0) {
    for (const [stem, next] of node.stems.get(token.head) ?? []) {
      if (!token.text.startsWith(stem)) continue;
      const hit = longest(next, tokens, first, at + 1);
      if (hit !== undefined && (best === undefined || hit.end > best.end)) best = hit;
    }
  }
  return best ?? found(node, first, at);
}

function found<T>(node: Node<T>, first: number, end: number): Hit<T> | undefined {
  return node.value === undefined || end === first ? undefined : { value: node.value.value, first, end };
}
