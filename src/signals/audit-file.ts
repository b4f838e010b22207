import type { Audit } from "../ports.ts";
import { monthFiles } from "./month-files.ts";

/** Keeps the audit of each month in a file of its own, a JSON line each. The program never reads it: an operator does. */
export function auditFiles(folder: string): Audit {
  const files = monthFiles(folder);
  return { add: (entry) => files.append(entry.at.slice(0, 7), entry) };
}
