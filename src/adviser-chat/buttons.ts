import { z } from "zod";
import { outcomes, refusalReasons } from "../domain/handoff/case.ts";
import type { PassTo } from "../ports.ts";

const id = z.string().min(1).max(100);
const of = <T extends string>(does: T) => z.strictObject({ do: z.literal(does), case: id });

/**
 * What a button of ours asks for: something about one case. Who asks is never in it: that is whoever pressed it, as the
 * channel says, and what they may do is the desk's to say.
 */
const asked = z.discriminatedUnion("do", [
  of("take"),
  of("not-for-me"),
  of("refuse").extend({ reason: z.enum(refusalReasons) }),
  of("switch"),
  of("ask-close"),
  of("close").extend({ outcome: z.enum(outcomes) }),
  of("ask-pass"),
  of("pass-on"),
  of("ask-back"),
  of("give-back").extend({ how: z.enum(["bot", "call"]) }),
  of("say").extend({ text: z.string().min(1).max(100) }),
  z.strictObject({ do: z.enum(["cases", "disconnect"]) }),
]);
export type Asked = z.infer<typeof asked>;

const pressed = z.object({
  lots: asked,
  /** Inputs of the card. Browsers and phones send an input that was left alone as nothing, or as empty. */
  to: z.string().max(300).nullish(),
  note: z.string().max(20_000).nullish(),
});

/** What was pressed, and what was filled in beside it. */
export interface Pressed {
  readonly asked: Asked;
  readonly to: PassTo | undefined;
  readonly note: string;
}

/** @returns undefined for what is no button of ours */
export function readPressed(data: unknown): Pressed | undefined {
  const read = pressed.safeParse(data);
  if (!read.success) return undefined;
  const { lots, to, note } = read.data;
  return { asked: lots, to: passTo(to ?? ""), note: (note ?? "").trim() };
}

/** The data of a button. */
export function dataOf(lots: Asked): Readonly<Record<string, unknown>> {
  return { lots };
}

function passTo(value: string): PassTo | undefined {
  const [kind, which = ""] = value.split(/:(.*)/);
  if (kind === "region") return { to: "region" };
  if (kind === "adviser" && which !== "") return { to: "adviser", adviser: which };
  if (kind === "actor" && which !== "") return { to: "actor", actor: which };
  return undefined;
}
