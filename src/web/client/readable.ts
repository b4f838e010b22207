import { element } from "./element.ts";
import { webAddress } from "./web-address.ts";

/** Plain text with its line breaks; addresses of web pages in it become links that show where they lead. */
export function readable(text: string): HTMLElement {
  const paragraph = element("p", {});
  let from = 0;
  for (const { 0: written, index } of text.matchAll(/https:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g)) {
    const href = webAddress(written);
    if (href === undefined) continue;
    const link = element("a", { href, target: "_blank", rel: "noopener noreferrer" }, written);
    paragraph.append(text.slice(from, index), link);
    from = index + written.length;
  }
  paragraph.append(text.slice(from));
  return paragraph;
}
