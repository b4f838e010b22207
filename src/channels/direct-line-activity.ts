import { z } from "zod";

/** What a client's activity asks of the bot. */
export type Heard =
  | {
      readonly type: "message";
      /** The client's own id, which the echo carries back; undefined when it gave none. */
      readonly clientId: string | undefined;
      readonly text: string;
      readonly locale: string | undefined;
      readonly attachments: number;
    }
  | { readonly type: "open"; readonly locale: string | undefined }
  /** Heard and let be: nobody on our side waits for it. */
  | { readonly type: "typing" };

export type Parsed =
  | { readonly ok: true; readonly heard: Heard }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string };

/** The longest text that is taken at all; what the bot makes of a long one is its own business. */
const longest = 100_000;

/** Events with which a client's page says that it is ready. All others are for the bot's side of a channel only. */
const openings: ReadonlySet<string> = new Set(["webchat/join", "startConversation"]);

/**
 * Reads an activity as a client posts it. Who it claims to be from, and every other field that is the channel's to
 * fill in, is dropped.
 *
 * @param files how many files came beside the activity
 */
export function parseActivity(value: unknown, files = 0): Parsed {
  const type = envelope.safeParse(value);
  if (!type.success) return refuse(type.error);
  switch (type.data.type) {
    case "typing":
      return { ok: true, heard: { type: "typing" } };
    case "event": {
      const parsed = event.safeParse(value);
      if (!parsed.success) return refuse(parsed.error);
      return { ok: true, heard: { type: "open", locale: parsed.data.locale } };
    }
    case "message": {
      const parsed = message.safeParse(value);
      return parsed.success ? hear(parsed.data, files) : refuse(parsed.error);
    }
  }
}

function hear(activity: z.infer<typeof message>, files: number): Parsed {
  const attachments = Math.max(activity.attachments?.length ?? 0, files);
  const text = activity.text || (textOf(activity.value) ?? activity.text);
  if (text === undefined && attachments === 0)
    return { ok: false, status: 400, message: "A message needs a text." };
  if (text !== undefined && text.length > longest)
    return { ok: false, status: 413, message: `A text may be at most ${longest} characters long.` };
  return {
    ok: true,
    heard: {
      type: "message",
      clientId: activity.channelData?.clientActivityID ?? undefined,
      text: storable(text ?? ""),
      locale: activity.locale,
      attachments,
    },
  };
}

/** What pressing a card's button says: the text itself, or the value of an `imBack` as Teams writes it. */
function textOf(value: unknown): string | undefined {
  return pressed.safeParse(value).data;
}

/** Half a surrogate pair and NUL are in no text that a person wrote, and no database takes them. */
function storable(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, "\uFFFD");
}

function refuse(error: z.ZodError): Parsed {
  const [issue] = error.issues;
  const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  return { ok: false, status: 400, message: `${where}${issue?.message ?? "The activity is malformed."}` };
}

const envelope = z.object({
  type: z.enum(["message", "typing", "event"], { error: "Only message, typing and event are taken." }),
});

const locale = z
  .string()
  .regex(/^[A-Za-z0-9_-]{0,35}$/, { error: "Not a language tag." })
  .transform((tag) => tag || undefined)
  .optional();

const event = z.object({
  name: z.string().refine((name) => openings.has(name), { error: "This event is not taken from a client." }),
  locale,
});

const message = z.object({
  text: z.string({ error: "Must be a text." }).optional(),
  value: z.unknown().optional(),
  locale,
  attachments: z.array(z.unknown()).max(100).optional(),
  channelData: z
    .object({
      clientActivityID: z
        .string()
        .regex(/^[!-}]{1,128}$/, { error: "Must be 1 to 128 printable ASCII characters." })
        .nullish(),
    })
    .nullish(),
});

const pressed = z.union([
  z.string(),
  z.object({ msteams: z.object({ value: z.string() }) }).transform((data) => data.msteams.value),
]);
