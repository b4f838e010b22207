import { createHash } from "node:crypto";
import { z } from "zod";
import { outcomes, refusalReasons } from "../../domain/handoff/case.ts";
import { no, type Result } from "../../domain/result.ts";
import type { Desk, DeskAction, DeskRefusal, PassTo, Viewer } from "../../ports.ts";
import { longestNote } from "./case-actions.ts";
import { longestText } from "./case-talk.ts";

/** Why an action was not done: the desk refused it, or its form says nothing that we understand. */
export type ActionRefusal = DeskRefusal | "unclear" | "too-long";

/** Does what a form asks for. */
export type ActionForm = (
  desk: Desk,
  viewer: Viewer,
  id: string,
  form: URLSearchParams,
) => Promise<Result<null, ActionRefusal>>;

/** Browsers send line breaks as CR LF, and count them as one character. */
const typed = z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim());
const note = typed.pipe(z.string().max(longestNote)).default("");
const nothing = z.object({});

/** What each action reads from its form, and what it asks of the desk. */
export const actionForms: Readonly<Record<DeskAction, ActionForm>> = {
  take: action(nothing, (desk, viewer, id) => desk.take(viewer, id)),
  refuse: action(z.object({ reason: z.enum(refusalReasons), note }), (desk, viewer, id, form) =>
    desk.refuse(viewer, id, form.reason, form.note),
  ),
  say: action(
    z.object({
      message: z.string().regex(/^[\w-]{8,64}$/),
      text: typed.pipe(z.string().max(longestText)),
    }),
    async (desk, viewer, id, { message, text }) =>
      text === "" ? no("empty") : desk.say(viewer, id, messageId(message, text), text),
  ),
  "pass-on": action(z.object({ to: z.string().transform(passTo), note }), (desk, viewer, id, form) =>
    desk.passOn(viewer, id, form.to, form.note),
  ),
  "give-back": action(z.object({ how: z.enum(["bot", "call"]) }), (desk, viewer, id, { how }) =>
    desk.giveBack(viewer, id, how === "call"),
  ),
  close: action(z.object({ outcome: z.enum(outcomes), note }), (desk, viewer, id, form) =>
    desk.close(viewer, id, form.outcome, form.note),
  ),
  note: action(z.object({ note }), async (desk, viewer, id, form) =>
    form.note === "" ? no("empty") : desk.note(viewer, id, form.note),
  ),
};

function action<Form>(
  schema: z.ZodType<Form>,
  ask: (desk: Desk, viewer: Viewer, id: string, form: Form) => Promise<Result<null, ActionRefusal>>,
): ActionForm {
  return async (desk, viewer, id, form) => {
    const read = schema.safeParse(Object.fromEntries(form));
    if (read.success) return ask(desk, viewer, id, read.data);
    return no(read.error.issues.some(({ code }) => code === "too_big") ? "too-long" : "unclear");
  };
}

/**
 * The same text under the same id is said once. Another text under it is another message: a page that the browser
 * brought back has its old id still.
 */
function messageId(given: string, text: string): string {
  return `${given}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}

function passTo(value: string, context: z.RefinementCtx): PassTo {
  const [kind, id = ""] = value.split(/:(.*)/);
  if (kind === "region") return { to: "region" };
  if (kind === "adviser" && id !== "") return { to: "adviser", adviser: id };
  if (kind === "actor" && id !== "") return { to: "actor", actor: id };
  context.addIssue({ code: "custom", message: "region, adviser:<id> or actor:<id>" });
  return z.NEVER;
}
