import type { HttpAnswer } from "../http.ts";

/** An error as Direct Line clients read it. */
export function fault(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { error: { code, message } } };
}

export function forbidden(message: string): HttpAnswer {
  return fault(403, "Forbidden", message);
}
