import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import type { Office } from "../real-bot.ts";

/** How many hand-offs go on at once when the process is killed. */
export const handoffs = 200;

export const killAdviser: Adviser = adviser("a", {
  actor: "innovasjon-norge",
  places: ["NO"],
  locales: ["nb"],
  capacity: handoffs,
});

export interface KillLine {
  readonly who: "company" | "take" | "adviser" | "close";
  readonly text: string;
}

/** What happens in one hand-off, in order. They have different lengths, so that each is somewhere else when it ends. */
export function killScript(n: number): readonly KillLine[] {
  const company = (text: string): KillLine => ({ who: "company", text });
  const talk = Array.from({ length: (n % 7) * 2 }, (_, k) =>
    k % 2 === 0
      ? ({ who: "adviser", text: `Spørsmål ${k} til ${n}` } as const)
      : company(`Svar ${k} fra ${n}`),
  );
  return [
    company("Vi trenger et lån. Vi holder til i Bodø og er 8 ansatte"),
    ...Array.from({ length: n % 3 }, () => company("vet ikke")),
    company("snakk med et menneske"),
    company("Kari Eksempel"),
    company("det holder her"),
    company("Ja, send"),
    { who: "take", text: "" },
    ...talk,
    { who: "close", text: "" },
  ];
}

/** Does a line of a hand-off's script. @returns false when the desk refused it */
export async function play(office: Office, n: number, k: number, { who, text }: KillLine): Promise<boolean> {
  const { bot, desk, cases } = office;
  const conversation = `c${n}`;
  const id = `${n}-${k}`;
  const viewer = { adviser: killAdviser.id, locale: "nb" };
  const caseId = cases.in(conversation).at(-1)?.case.id ?? "";
  switch (who) {
    case "company":
      await bot.hear({ id, conversation, text, attachments: 0, locale: "nb" });
      return true;
    case "take":
      return (await desk.take(viewer, caseId)).ok;
    case "adviser":
      return (await desk.say(viewer, caseId, id, text)).ok;
    case "close":
      return (await desk.close(viewer, caseId, "helped", "")).ok;
  }
}
