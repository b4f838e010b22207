import { isIPv6 } from "node:net";

/**
 * The address that a client's requests are counted under.
 *
 * Behind a proxy it is the last entry of `X-Forwarded-For`: the one our own proxy wrote, and the only one that a
 * client cannot make up. An IPv6 client is counted by its /64, which is what one household or office gets.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  proxied: boolean,
): string {
  const seen = proxied && isPrivate(peer) ? forwardedFor?.split(",").at(-1)?.trim() || peer : peer;
  const address = (seen ?? "unknown").replace(/^::ffff:(?=\d+\.)/i, "").slice(0, 64);
  return isIPv6(address) ? networkOf(address) : address;
}

/** Only a proxy on the same machine or network is believed. */
function isPrivate(address = ""): boolean {
  return /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i.test(address);
}

function networkOf(address: string): string {
  // The URL parser writes an address in its one short form, without its zone.
  const [head = "", tail = ""] = new URL(`http://[${address.split("%")[0]}]`).hostname
    .slice(1, -1)
    .split("::");
  const groups = head === "" ? [] : head.split(":");
  const missing = 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  const filled = [
    ...groups,
    ...Array.from({ length: missing }, () => "0"),
    ...(tail === "" ? [] : tail.split(":")),
  ];
  return `${filled.slice(0, 4).join(":")}::/64`;
}
