import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";

/** Two who can take any case in Norway. */
export const teamsPeople: readonly Adviser[] = [
  ["kari", "Kari Nord"],
  ["per", "Per Sør"],
].map(([id = "", name = ""]) =>
  adviser(id, { name, actor: "innovasjon-norge", places: ["NO"], locales: ["nb"], capacity: 100 }),
);
