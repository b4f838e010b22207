import { type Case, type CaseState, draftCase } from "../../../src/domain/handoff/case.ts";

/** A moment in office hours: a Monday. */
export const monday = new Date("2026-11-23T09:00:00Z");

/** A case of Lindesberg, asked for at almi-orebro, in a state, as if it had come there. */
export function sampleCase(state: CaseState, changes: Partial<Case> = {}): Case {
  const isShared = state !== "draft";
  return {
    ...draftCase(
      "case-1",
      {
        need: "loan",
        place: { country: "SE", county: "SE-18", municipality: "SE-1885" },
        locale: "sv",
        actor: "almi-orebro",
      },
      monday,
    ),
    state,
    shared: isShared ? { facts: {}, notKnown: [], offers: [], hasTranscript: true } : null,
    ...changes,
  };
}
