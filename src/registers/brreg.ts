import type { LookUp, Registered } from "../domain/register.ts";
import type { Clock, Log, Register } from "../ports.ts";
import { type Answered, type Collection, callsTo } from "./brreg-calls.ts";
import { readBranch, readCompany } from "./brreg-record.ts";
import { keptForADay } from "./kept-for-a-day.ts";

export interface BrregConfig {
  /** Base of the API; the open one of Brønnøysundregistrene unless given. */
  readonly url?: string | undefined;
  /** Who asks: a name, a version and where to reach the operator. */
  readonly userAgent?: string | undefined;
}

/**
 * Enhetsregisteret, the Norwegian register of all companies, through its open API (licence NLOD 2.0, no key).
 *
 * The number of a branch leads to the company it belongs to. Companies, branches and numbers that are not there are
 * remembered for a day, in memory; what was removed from open data is forgotten. Nobody's role in a company is ever
 * asked for.
 *
 * @see https://data.brreg.no/enhetsregisteret/api/dokumentasjon/no/index.html
 */
export function brreg(config: BrregConfig, clock: Clock, log: Log): Register {
  const base = (config.url ?? "https://data.brreg.no/enhetsregisteret/api").replace(/\/+$/, "");
  const call = callsTo(base, config.userAgent ?? "lots", log);
  const company = units("enheter", readCompany);
  const branch = units("underenheter", readBranch);

  /** One collection of the register, with what is remembered of it; who asks for the same at once is asked for once. */
  function units<T>(collection: Collection, read: (orgNumber: string, answer: unknown) => T | undefined) {
    const kept = keptForADay<T | "not-found">(clock, 1000);
    const underWay = new Map<string, Promise<T | Missing>>();

    async function ask(orgNumber: string, until: number): Promise<T | Missing> {
      const answer = await call(collection, orgNumber, until);
      if (answer === "removed") kept.forget(orgNumber);
      if (answer === "not-found") kept.keep(orgNumber, answer);
      if (typeof answer === "string") return answer;
      const record = read(orgNumber, answer.json);
      if (record === undefined) {
        log.warn({ register: "brreg", collection }, "the company register's answer is not as documented");
        return "unavailable";
      }
      kept.keep(orgNumber, record);
      return record;
    }

    return async (orgNumber: string, until: number): Promise<T | Missing> => {
      const known = kept.get(orgNumber);
      if (known !== undefined) return known;
      const asking =
        underWay.get(orgNumber) ?? ask(orgNumber, until).finally(() => underWay.delete(orgNumber));
      underWay.set(orgNumber, asking);
      return asking;
    };
  }

  return {
    country: "NO",
    async lookUp(orgNumber) {
      if (!/^\d{9}$/.test(orgNumber)) return "not-found";
      const until = performance.now() + 10_000;
      const found = await company(orgNumber, until);
      if (found !== "not-found") return toLookUp(found);
      const branchOf = await branch(orgNumber, until);
      if (typeof branchOf === "string" || !("parent" in branchOf)) return toLookUp(branchOf);
      const parent = await company(branchOf.parent, until);
      // A branch of nobody: one of the answers is wrong, and the company may well be there.
      return parent === "not-found" ? "unavailable" : toLookUp(parent);
    },
  };
}

type Missing = Extract<Answered, string>;

function toLookUp(result: Registered | Missing): LookUp {
  return typeof result === "string" ? result : { found: result };
}
