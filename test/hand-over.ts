import { expect } from "chai";
import type { Turn } from "../src/ports.ts";
import type { Office } from "./real-bot.ts";

/** What a company says until a case is sent: an export case from Hamar. */
export const handOver = [
  "Vi trenger hjelp til eksport. Hamar, 20 ansatte",
  "snakk med en rådgiver",
  "Per Eksempel",
  "per@example.org",
  "Ja, send",
];

let said = 0;

/** Says these to the bot, one after the other. @returns the last turn */
export async function hears(
  { bot }: Pick<Office, "bot">,
  conversation: string,
  ...texts: readonly string[]
): Promise<Turn> {
  let last: Turn | undefined;
  for (const text of texts)
    last = await bot.hear({ conversation, id: `said-${++said}`, text, locale: "nb", attachments: 0 });
  if (last === undefined) throw new Error("nothing was said");
  return last;
}

/** Has a company send a case. @returns its id */
export async function sentCase(
  office: Office,
  conversation: string,
  texts: readonly string[] = handOver,
): Promise<string> {
  await hears(office, conversation, ...texts);
  const one = office.cases.in(conversation).at(-1)?.case;
  expect(one?.state, "the case was not offered to anybody").to.equal("offered");
  return one?.id ?? "";
}
