import { z } from "zod";
import { type HubStatus, hubStatuses } from "../domain/handoff/hub.ts";
import { withoutMentions } from "./bot-framework-mentions.ts";

/** What is read of every activity, and all that is handed to the SDK. */
export type Envelope = z.infer<typeof envelope>;

/** What an activity asks of the bot. */
export type Heard =
  | {
      readonly type: "message";
      readonly text: string;
      readonly locale: string | undefined;
      readonly attachments: number;
      /** What a button of a card for advisers holds, unread. */
      readonly pressed?: unknown;
    }
  /** Something done to what was written before, or about to be written. */
  | { readonly type: "edited" | "deleted" | "reacted" | "typing" }
  /** The bot was taken away: it cannot speak there any more. */
  | { readonly type: "removed" }
  /** The bot was added, or somebody came to where it is. */
  | { readonly type: "open"; readonly locale: string | undefined }
  /** A request that waits for an answer of its own; the bot knows none. */
  | { readonly type: "invoke" }
  /** What a hub of people says of a conversation that it was given. */
  | { readonly type: "handoff-status"; readonly status: HubStatus }
  /** Heard and let be: whatever channels will think of. */
  | { readonly type: "other" };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string };

/** The longest text that is taken at all; what the bot makes of a long one is its own business. */
const longest = 100_000;

/** Reads who sent an activity, and where an answer would go. */
export function parseEnvelope(value: unknown): Parsed<Envelope> {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return refuse(parsed.error);
  if (parsed.data.serviceUrl === undefined && parsed.data.deliveryMode !== "expectReplies")
    return { ok: false, status: 400, message: "serviceUrl: Needed for the answer." };
  return { ok: true, value: parsed.data };
}

/** Reads what an activity says; `value` is the one that the envelope was read from. */
export function parseContent({ type, channelId, recipient }: Envelope, value: unknown): Parsed<Heard> {
  switch (type) {
    case "message": {
      const parsed = message.safeParse(value);
      return parsed.success ? hear(parsed.data, channelId, recipient?.id) : refuse(parsed.error);
    }
    case "conversationUpdate": {
      const parsed = conversationUpdate.safeParse(value);
      if (!parsed.success) return refuse(parsed.error);
      const { membersAdded, ...activity } = parsed.data;
      return { ok: true, value: membersAdded?.length ? open(activity) : { type: "other" } };
    }
    case "installationUpdate": {
      const parsed = installationUpdate.safeParse(value);
      if (!parsed.success) return refuse(parsed.error);
      const { action } = parsed.data;
      if (action.startsWith("add")) return { ok: true, value: open(parsed.data) };
      return { ok: true, value: { type: action === "remove" ? "removed" : "other" } };
    }
    case "invoke": {
      const parsed = invoke.safeParse(value);
      return parsed.success ? { ok: true, value: { type: "invoke" } } : refuse(parsed.error);
    }
    case "event": {
      // Whatever else it is, and whoever it is about, it is not refused: the protocol wants that.
      const status = handoffStatus.safeParse(value).data?.value.state;
      return {
        ok: true,
        value: status === undefined ? { type: "other" } : { type: "handoff-status", status },
      };
    }
    case "messageReaction": {
      const isNew = reactions.safeParse(value).data?.reactionsAdded.length;
      return { ok: true, value: { type: isNew ? "reacted" : "other" } };
    }
    case "messageUpdate":
      return { ok: true, value: { type: "edited" } };
    case "messageDelete":
      return { ok: true, value: { type: "deleted" } };
    case "typing":
      return { ok: true, value: { type: "typing" } };
    default:
      return { ok: true, value: { type: "other" } };
  }
}

function hear(activity: z.infer<typeof message>, channel: string, bot: string | undefined): Parsed<Heard> {
  // Teams sends a text with any formatting a second time, as an attachment.
  const attachments = (activity.attachments ?? []).filter(
    ({ contentType }) => !(channel === "msteams" && contentType === "text/html"),
  );
  const pressed = submitted.safeParse(activity.value).data;
  const text = activity.text || (pressed ?? activity.text);
  const isOfAdvisers = advisersButton.safeParse(activity.value).success;
  if (text == null && attachments.length === 0 && !isOfAdvisers)
    return { ok: false, status: 400, message: "A message needs a text." };
  if (text != null && text.length > longest)
    return { ok: false, status: 413, message: `A text may be at most ${longest} characters long.` };
  return {
    ok: true,
    value: {
      type: "message",
      text: storable(withoutMentions(text ?? "", activity.entities ?? [], bot)),
      locale: localeOf(activity),
      attachments: attachments.length,
      ...(isOfAdvisers && { pressed: activity.value }),
    },
  };
}

function open(activity: z.infer<typeof localised>): Heard {
  return { type: "open", locale: localeOf(activity) };
}

/** Teams names the language on the activity, in an entity, in both, or in neither. */
function localeOf({ locale, entities }: z.infer<typeof localised>): string | undefined {
  return (
    [locale, ...(entities ?? []).map((entity) => clientInfo.safeParse(entity).data?.locale)].find((tag) =>
      /^[A-Za-z0-9_-]{1,35}$/.test(tag ?? ""),
    ) ?? undefined
  );
}

/** Half a surrogate pair and NUL are in no text that a person wrote, and no database takes them. */
function storable(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, "\uFFFD");
}

function refuse(error: z.ZodError): Parsed<never> {
  const [issue] = error.issues;
  const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  return { ok: false, status: 400, message: `${where}${issue?.message ?? "The activity is malformed."}` };
}

/** An id that any store takes as a key. */
const id = z
  .string({ error: "Must be an id." })
  .regex(/^[^\p{Cc}\p{Surrogate}]{1,1000}$/u, { error: "Must be an id of 1 to 1000 characters." });

/** Some senders write null for what others leave out. */
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((given) => given ?? undefined);

const shortText = optional(z.string().max(1000));
const account = z.object({ id, name: shortText, aadObjectId: shortText, role: shortText });

const envelope = z.object(
  {
    type: z.string({ error: "Must be a text." }).min(1).max(100),
    id: optional(id),
    channelId: z
      .string({ error: "Must name a channel." })
      .regex(/^[\w-]{1,40}$/, { error: "Not a channel's name." }),
    serviceUrl: optional(z.url({ protocol: /^https?$/, error: "Must be an http(s) address." })),
    deliveryMode: shortText,
    conversation: z.object(
      { id, tenantId: shortText, conversationType: shortText, isGroup: optional(z.boolean()) },
      { error: "Must name a conversation." },
    ),
    from: optional(account),
    recipient: optional(account),
    channelData: optional(z.object({ tenant: optional(z.object({ id: z.string() })) })),
  },
  { error: "The body must be an activity." },
);

const entities = z.array(z.unknown()).max(250).nullish();
const localised = z.object({ locale: z.string().nullish(), entities });

const message = localised.extend({
  text: z.string({ error: "Must be a text." }).nullish(),
  value: z.unknown().optional(),
  attachments: z
    .array(z.object({ contentType: z.string().nullish() }))
    .max(100)
    .nullish(),
});

const conversationUpdate = localised.extend({ membersAdded: z.array(z.unknown()).max(1000).nullish() });

const installationUpdate = localised.extend({ action: z.string() });

const invoke = z.object({ name: z.string({ error: "An invoke needs a name." }).min(1) });

const handoffStatus = z.object({
  name: z.literal("handoff.status"),
  value: z.object({ state: z.enum(hubStatuses) }),
});

const reactions = z.object({ reactionsAdded: z.array(z.unknown()) });

/** Told from the buttons that say something by a name of its own; what stands in it is read by whoever acts on it. */
const advisersButton = z.object({ lots: z.object({}) });

const clientInfo = z.object({ type: z.literal("clientInfo"), locale: z.string() });

/** What a pressed button says: a card's `say`, a plain text, or the value of an `imBack` as Teams writes it. */
const submitted = z.union([
  z.string(),
  z.object({ say: z.string() }).transform(({ say }) => say),
  z.object({ msteams: z.object({ value: z.string() }) }).transform(({ msteams }) => msteams.value),
]);
