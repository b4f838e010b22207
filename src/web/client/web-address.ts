/**
 * The address of a web page, when a text is one: https, or of this page's own server, such as a file to fetch; nothing
 * else is ever opened.
 */
export function webAddress(text: string | undefined): string | undefined {
  try {
    const url = new URL(text ?? "", text?.startsWith("/") ? location.origin : undefined);
    return url.protocol === "https:" || url.origin === location.origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}
