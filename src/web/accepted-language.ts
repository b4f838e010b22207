/**
 * The language of ours that a browser likes best, by its `Accept-Language`.
 *
 * @param ours language tags without a region; `no` in the header means `nb`
 * @returns undefined when it names none of them
 */
export function acceptedLanguage(header: string | undefined, ours: readonly string[]): string | undefined {
  const liked = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters
        .map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1])
        .find((one) => one !== undefined);
      const base = tag.trim().split("-", 1)[0] ?? "";
      return { language: base === "no" ? "nb" : base, quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => ours.includes(language) && quality > 0);
  // The sort is stable: of two liked equally, the first named wins.
  return liked.sort((left, right) => right.quality - left.quality)[0]?.language;
}
