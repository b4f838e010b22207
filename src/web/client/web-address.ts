/** The address of a web page, when a text is one: https only, so that nothing else is ever opened. */
export function webAddress(text: string | undefined): string | undefined {
  try {
    const url = new URL(text ?? "");
    return url.protocol === "https:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}
