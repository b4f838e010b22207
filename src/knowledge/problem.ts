/** Something staff should mend; an error keeps the knowledge from being used. */
export interface Problem {
  readonly severity: "error" | "warning" | "note";
  /** Path inside the knowledge folder. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
}
