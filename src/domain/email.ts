/** What stands in a text of e-mail addresses: one that can be written to, or something meant as one that cannot. */
export type AddressHeard = { readonly address: string } | "malformed";

/**
 * An e-mail address as mail servers everywhere take it: letters without accents before the @ (a domain may have them,
 * and comes back in its ASCII form), lower case in the domain, at most 64 characters before the @ and 254 in all. No
 * quotes, comments, names, lists, bare hosts or numeric hosts. Undefined when the text is anything else.
 */
export function emailAddress(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  const domain = domainOf(text.slice(at + 1));
  if (at < 1 || domain === undefined || local.length > 64 || !localPart.test(local)) return undefined;
  const address = `${local}@${domain}`;
  return address.length > longest ? undefined : address;
}

/** The first address of an utterance. */
export function addressIn(text: string): AddressHeard | undefined {
  const found = text.match(candidates) ?? [];
  for (const one of found) {
    const address = emailAddress(trimmed(one));
    if (address !== undefined) return { address };
  }
  return found.length > 0 ? "malformed" : undefined;
}

/** The text without what is or was meant as an address: nothing else is to be read out of one. */
export function withoutAddresses(text: string): string {
  return text.replace(candidates, " ");
}

/** An address that its owner knows again, and nobody else learns. */
export function veiled(address: string): string {
  return `${address.slice(0, 1)}…${address.slice(address.lastIndexOf("@"))}`;
}

const longest = 254;
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domainName = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`);

/** Runs of characters with an @ among them. */
const candidates = /[^\s@<>()[\]{}",;:]{1,320}@[^\s@<>()[\]{}",;:]{0,320}/gu;

/** Without what belongs to the sentence around it. */
function trimmed(candidate: string): string {
  return candidate.replace(/^['`]+|[.!?'`]+$/g, "");
}

/** A domain in lower-case ASCII. */
function domainOf(text: string): string | undefined {
  if (!/^[\p{L}\p{N}.-]+$/u.test(text) || !URL.canParse(`http://${text}`)) return undefined;
  const { hostname } = new URL(`http://${text}`);
  return domainName.test(hostname) ? hostname : undefined;
}
