import { no, ok, type Result } from "../../../src/domain/result.ts";
import type { CaseRow, CaseView, Desk, DeskAction, DeskRefusal, Viewer } from "../../../src/ports.ts";

/** A desk that holds a few cases in memory and does what the port promises, as far as the pages show it. */
export interface PlayedDesk extends Desk {
  readonly all: Map<string, CaseView>;
  /** Calls that changed something or would have, as the desk got them. */
  readonly asked: unknown[][];
  /** The next change is refused for this. */
  refusal: DeskRefusal | undefined;
  /** Changes a case as others do, and tells of it. */
  change(id: string, changes: Partial<CaseView>): void;
  companyTypes(id: string): void;
  readonly watchers: Set<unknown>;
}

export const now = new Date("2026-11-24T09:00:00Z"); // a Tuesday, 10 in Oslo

/** A case that waits, in Bodø, with one of each thing that a page shows. */
export function sampleCase(id: string, changes: Partial<CaseView> = {}): CaseView {
  return {
    id,
    state: "offered",
    need: "liquidity",
    about: "Likviditet",
    place: "Bodø",
    locale: "nb",
    office: "Innovasjon Norge",
    adviser: null,
    isMine: false,
    askedAt: "2026-11-24T06:30:00Z",
    promise: "2026-11-25T15:00:00Z",
    waitingSince: null,
    contact: { name: "Nora Berg", email: "nora@bedrift.example", phone: "+47 400 00 000" },
    known: ["Bransje: bygg", "12 ansatte"],
    notKnown: ["Omsetning", "Når pengene trengs"],
    offers: ["Innovasjonslån, Innovasjon Norge"],
    transcript: [
      line(1, "bot", "Hei! Hva trenger bedriften?"),
      line(2, "company", "Vi kan ikke betale lønn på fredag."),
      line(2, "bot", "Det høres vanskelig ut. Hvor er dere?"),
    ],
    isTranscriptCut: false,
    history: [
      { at: "2026-11-24T06:30:00Z", text: "Bedriften ba om en rådgiver", note: null },
      { at: "2026-11-24T06:31:00Z", text: "Tilbudt Innovasjon Norge", note: "Haster" },
    ],
    earlier: [],
    may: ["take", "refuse", "note"],
    ...changes,
  };
}

export function line(
  turn: number,
  who: "company" | "bot" | "adviser",
  text: string,
  isDelivered = true,
): CaseView["transcript"][number] {
  return {
    turn,
    at: new Date(Date.parse("2026-11-24T06:00:00Z") + turn * 60_000).toISOString(),
    who,
    name: who === "adviser" ? "Kari Nord" : null,
    text,
    isDelivered,
  };
}

const whenTaken: readonly DeskAction[] = ["say", "note", "pass-on", "give-back", "close"];

export function playedDesk(cases: readonly CaseView[], names: Readonly<Record<string, string>>): PlayedDesk {
  const all = new Map(cases.map((one) => [one.id, one]));
  const watchers = new Set<Parameters<Desk["watch"]>[1]>();
  const said = new Set<string>();
  const holders = new Map<string, string>();

  const seen = (one: CaseView, { adviser }: Viewer): CaseView => {
    const holder = holders.get(one.id);
    if (holder === undefined) return one;
    const isMine = holder === adviser;
    return { ...one, adviser: names[holder] ?? holder, isMine, may: isMine ? one.may : ["note"] };
  };
  const tell = (id: string, isTyping = false) => {
    for (const watcher of watchers) watcher({ id, isTyping });
  };

  function step(
    viewer: Viewer,
    call: readonly unknown[],
    id: string,
    change: (one: CaseView) => Partial<CaseView>,
  ): Result<null, DeskRefusal> {
    desk.asked.push([...call]);
    const one = all.get(id);
    if (one === undefined) return no("not-found");
    const because = desk.refusal;
    desk.refusal = undefined;
    if (because !== undefined) return no(because);
    const holder = holders.get(id);
    if (call[0] === "take" && holder !== undefined && holder !== viewer.adviser) return no("already-taken");
    if (["say", "pass-on", "close", "give-back"].includes(String(call[0])) && holder !== viewer.adviser)
      return no("not-yours");
    desk.change(id, change(one));
    return ok(null);
  }

  const desk: PlayedDesk = {
    all,
    asked: [],
    refusal: undefined,
    watchers,
    change(id, changes) {
      const one = all.get(id);
      if (one !== undefined) all.set(id, { ...one, ...changes });
      tell(id);
    },
    companyTypes: (id) => tell(id, true),
    cases(viewer, list) {
      const rows: CaseRow[] = [...all.values()].map((one) => seen(one, viewer));
      const wanted = {
        waiting: ({ state }: CaseRow) => state === "offered",
        mine: ({ isMine }: CaseRow) => isMine,
        region: ({ state }: CaseRow) => state === "offered" || state === "taken",
        ended: ({ state }: CaseRow) => state === "closed",
      };
      return rows.filter(wanted[list]).slice(0, 200);
    },
    async open(viewer, id) {
      const one = all.get(id);
      return one === undefined ? no("not-found") : ok(seen(one, viewer));
    },
    async take(viewer, id) {
      return step(viewer, ["take", viewer.adviser], id, () => {
        holders.set(id, viewer.adviser);
        return { state: "taken", may: whenTaken };
      });
    },
    async refuse(viewer, id, reason, note) {
      return step(viewer, ["refuse", reason, note], id, () => ({}));
    },
    async say(viewer, id, messageId, text) {
      return step(viewer, ["say", messageId, text], id, ({ transcript }) => {
        if (said.has(messageId)) return {};
        said.add(messageId);
        const turn = (transcript.at(-1)?.turn ?? 0) + 1;
        return { transcript: [...transcript, line(turn, "adviser", text, false)] };
      });
    },
    async passOn(viewer, id, to, note) {
      return step(viewer, ["pass-on", to, note], id, () => ({ state: "offered", may: [] }));
    },
    async giveBack(viewer, id, callBack) {
      return step(viewer, ["give-back", callBack], id, () => ({ state: "returned", may: [] }));
    },
    async close(viewer, id, outcome, note) {
      return step(viewer, ["close", outcome, note], id, () => ({ state: "closed", may: [] }));
    },
    async note(viewer, id, note) {
      return step(viewer, ["note", note], id, ({ history }) => ({
        history: [...history, { at: now.toISOString(), text: "Notat", note }],
      }));
    },
    typing: (_, id) => void desk.asked.push(["typing", id]),
    readyAnswers: (locale) => [
      { id: "hello", text: `Hei, jeg har fått saken din (${locale}).` },
      { id: "call", text: "Når passer det at jeg ringer?" },
    ],
    watch(_, listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
  return desk;
}
