import { createHmac, randomInt } from "node:crypto";
import { allowance } from "../domain/allowance.ts";
import { type Adviser, isSamePerson, type TeamsChat, type TeamsPerson } from "../domain/handoff/adviser.ts";
import { no, ok, type Result } from "../domain/result.ts";
import type { Clock, Connecting, Directory } from "../ports.ts";

export interface ConnectingParts {
  readonly directory: Directory;
  /** Seals the codes, so that the file of the advisers tells nobody one. */
  readonly secret: string;
  readonly clock: Clock;
}

/** Why a chat was not connected. */
export type NotConnected = "wrong-code" | "too-many" | "taken";

export interface Codes extends Connecting {
  /** Makes a chat the one of the adviser whom the code was made for. Of two at once, one is told so. */
  redeem(code: string, chat: Omit<TeamsChat, "current">): Promise<Result<Adviser, NotConnected>>;
  /** A code that others have seen is good for nobody. */
  spoil(code: string): Promise<void>;
}

/** Minutes for which a code is good. */
const lasts = 15;
const digits = 8;

/**
 * Tries of one person at once, and of all together, and how fast they grow back in a second. With a dozen codes alive at
 * any time, among a hundred million, people who guess day and night get in once in sixteen years.
 */
const ofOne = { burst: 5, perSecond: 5 / 3600 };
const ofAll = { burst: 100, perSecond: 60 / 3600 };

/** One-time codes that show whose chat a chat is: somebody who is known at the desk writes theirs there. */
export function createConnecting({ directory, secret, clock }: ConnectingParts): Codes {
  const now = () => clock.now().getTime();
  const tries = allowance(ofOne.burst, ofOne.perSecond, now);
  const allTries = allowance(ofAll.burst, ofAll.perSecond, now);
  const sealOf = (code: string) =>
    createHmac("sha256", secret).update(`lots teams ${code}`).digest("base64url");

  function ownerOf(code: string): Adviser | undefined {
    const seal = sealOf(code);
    return directory.all().find((one) => isGood(one, seal));
  }

  function isGood({ teamsCode }: Adviser, seal: string): boolean {
    return teamsCode?.seal === seal && Date.parse(teamsCode.until) > now();
  }

  return {
    async codeFor(adviser) {
      const code = String(randomInt(10 ** digits)).padStart(digits, "0");
      const until = new Date(now() + lasts * 60_000).toISOString();
      const saved = await directory.change(
        adviser,
        (found) => found && { ...found, teamsCode: { seal: sealOf(code), until } },
      );
      return saved && { code: `${code.slice(0, 4)}-${code.slice(4)}`, minutes: lasts };
    },

    async disconnect(adviser) {
      await directory.change(adviser, (found) => found && disconnected(found));
    },

    async redeem(code, chat) {
      if (isBarred(chat)) return no("too-many");
      const owner = ownerOf(code);
      if (owner === undefined) return no("wrong-code");
      const isOthers = ({ id, teams }: Adviser) =>
        id !== owner.id && teams !== null && isSamePerson(teams, chat);
      if (directory.all().some(isOthers)) return no("taken");
      const seal = sealOf(code);
      let isDone = false;
      const saved = await directory.change(owner.id, (found) => {
        isDone = found !== undefined && isGood(found, seal);
        return isDone && found ? { ...withoutCode(found), teams: { ...chat, current: null } } : found;
      });
      return isDone && saved !== undefined ? ok(saved) : no("wrong-code");
    },

    async spoil(code) {
      const owner = ownerOf(code);
      if (owner !== undefined) await directory.change(owner.id, (found) => found && withoutCode(found));
    },
  };

  function isBarred({ tenant, user }: TeamsPerson): boolean {
    return tries.take(`${tenant}/${user}`) > 0 || allTries.take("all") > 0;
  }
}

/** An adviser who has no chat of their own, and no code to get one with. */
export function disconnected(adviser: Adviser): Adviser {
  return { ...withoutCode(adviser), teams: null };
}

function withoutCode({ teamsCode: _, ...rest }: Adviser): Adviser {
  return rest;
}
