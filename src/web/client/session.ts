/** What this browser keeps of a conversation, to find it again after a reload or another day. */
export interface Session {
  readonly conversation: string;
  /** Good for half an hour. */
  readonly token: string;
  /** Good for a month: gets a new token for the same conversation. */
  readonly resume: string;
  /** The page's language when it began. */
  readonly locale: string;
  /** False while the person has written nothing. */
  readonly spoken: boolean;
}

const key = "lots";
let kept: Session | undefined;

export function recall(): Session | undefined {
  try {
    const session: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (isSession(session)) kept = session;
  } catch {
    // A browser may forbid storage, in a frame above all: then the conversation lasts as long as the page.
  }
  return kept;
}

export function remember(session: Session): void {
  kept = session;
  try {
    localStorage.setItem(key, JSON.stringify(session));
  } catch {}
}

export function forget(): void {
  kept = undefined;
  try {
    localStorage.removeItem(key);
  } catch {}
}

function isSession(value: unknown): value is Session {
  const fields = value as Record<keyof Session, unknown> | null;
  return (
    typeof fields === "object" &&
    typeof fields?.conversation === "string" &&
    typeof fields.token === "string" &&
    typeof fields.resume === "string"
  );
}
