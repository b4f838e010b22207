import { createHash } from "node:crypto";

/** The namespace for web addresses of RFC 9562, appendix A. */
const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** The name of the app that speaks one language. */
export function appName(locale: string): string {
  return `lots-${locale}`;
}

/**
 * The id of the app that speaks one language: the same on every machine and at every start, so that it can stand in a
 * configuration. A UUID of version 5 (RFC 9562, section 5.5) made from the app's name.
 */
export function appId(locale: string): string {
  const bytes = createHash("sha1").update(namespace).update(appName(locale)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
