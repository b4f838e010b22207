import { factOf } from "../../domain/company.ts";
import { type DraftChoice, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { sayNotUnderstood } from "./small-talk.ts";

/** A number and nothing else, and nothing asked that it answers: asks what it stands for, and guesses nothing. */
export function askWhatNumber(situation: Situation): Outcome {
  const { conversation, recognition, today } = situation;
  const number = recognition.entities.bareNumber ?? 0;
  const isYear = Number.isInteger(number) && number >= oldest && number <= Number(today.slice(0, 4));
  const meanings = isYear ? [foundedIn(number)] : sizesOf(number, conversation);
  if (meanings.length === 0) return sayNotUnderstood(situation);
  return {
    conversation,
    replies: [
      {
        says: [
          isYear ? say("bot:whatYear", { year: String(number) }) : say("bot:whatNumber", { value: number }),
        ],
        choices: [...meanings, { label: say("bot:choice.otherNeed"), means: "do=go-on" }],
      },
    ],
  };
}

function foundedIn(year: number): DraftChoice {
  return { label: say("facts:have.founded", { year: String(year) }), means: `founded=${year}` };
}

/** What a number of its size can say of a company: how many work there, or a sum. */
function sizesOf(number: number, { facts }: Situation["conversation"]): readonly DraftChoice[] {
  const country = factOf(facts, "place")?.country ?? factOf(facts, "country");
  const currency = country === "SE" ? "SEK" : "NOK";
  return [
    ...(Number.isInteger(number) && number >= 1 && number <= mostEmployees
      ? [{ label: say("facts:have.employees", { count: number }), means: `employees=${number}` }]
      : []),
    ...(number >= leastMoney && number % leastMoney === 0 && country !== undefined
      ? [
          {
            label: say("facts:have.amount", { value: number, currency }),
            means: `amount=${number} ${currency}`,
          },
        ]
      : []),
  ];
}

const oldest = 1800;
const mostEmployees = 100_000;
/** Nobody speaks of a smaller sum, or one less round, without saying what it is: that is a telephone number. */
const leastMoney = 1000;
