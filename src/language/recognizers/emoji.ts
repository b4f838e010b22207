/** What a picture alone says: a thumb up is a yes, a heart is thanks. */
const meanings: readonly (readonly [pictures: RegExp, intent: "yes" | "no" | "thanks"])[] = [
  [/^[👍👌✅✔☑]/u, "yes"],
  [/^[👎❌✖🚫]/u, "no"],
  [/^[🙏❤💙💚💛💜🧡🙂😊😀😃😄😁🤗🎉👏😍🥰]/u, "thanks"],
];

/** The intent of an utterance that is made of pictures alone, by the first; undefined for any other. */
export function emojiIntent(text: string): "yes" | "no" | "thanks" | undefined {
  const pictures = text.replace(/\s/g, "");
  if (pictures === "" || /[\p{L}\p{N}]/u.test(pictures)) return undefined;
  return meanings.find(([one]) => one.test(pictures))?.[1];
}
