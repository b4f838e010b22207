import { createHash } from "node:crypto";
import type { Adviser } from "../../domain/handoff/adviser.ts";

/**
 * Tells a person from another who is given the same id later: links and sessions of the one open nothing for the other.
 * It changes with the name, the actor, the address and the provider's name for them, so that these sign an adviser out when they change.
 */
export function personOf({ id, name, actor, email, subject }: Adviser): string {
  return createHash("sha256")
    .update(JSON.stringify([id, name, actor, email, subject ?? null]))
    .digest("base64url")
    .slice(0, 22);
}

/** The adviser whom a link or session was made for, as the directory has them now. */
export function sameAdviser(
  all: readonly Adviser[],
  { adviser, person }: { readonly adviser: string; readonly person: string },
): Adviser | undefined {
  return all.find((one) => one.id === adviser && personOf(one) === person);
}
