import { fileURLToPath } from "node:url";
import { tellingAdvisers } from "../src/adviser-news.ts";
import { type BotParts, createBot } from "../src/bot.ts";
import { type CaseIndex, createCaseIndex } from "../src/case-index.ts";
import { recordCases } from "../src/case-records.ts";
import { type Conversations, createConversations } from "../src/conversations.ts";
import { type Clocks, createClocks } from "../src/desk/clocks.ts";
import { createHub } from "../src/desk/hub.ts";
import { createDesk, type DeskParts } from "../src/desk.ts";
import type { AuditEntry } from "../src/domain/audit.ts";
import type { Adviser } from "../src/domain/handoff/adviser.ts";
import type { Subscriber } from "../src/domain/handoff/case-news.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import type { NeedSignal } from "../src/domain/need-signal.ts";
import type { Refusal } from "../src/domain/refusal.ts";
import { holidays } from "../src/holidays.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { orThrow } from "../src/knowledge/watch.ts";
import type { Recognizer } from "../src/language/recognizer.ts";
import { loadTexts } from "../src/language/texts.ts";
import { createLive } from "../src/live.ts";
import { recognizerFor } from "../src/live-recognizer.ts";
import { noticing } from "../src/notices.ts";
import type { Addresses, Audit, Bot, Desk, Hub, Live, Log, Register, Texts } from "../src/ports.ts";
import { createPosting, inTurn } from "../src/posting.ts";
import { memoryStore } from "../src/stores/memory.ts";

/** The day the tests play on. */
export const today = "2026-11-21";

export interface RealParts {
  readonly knowledge: Knowledge;
  readonly texts: Texts;
  readonly recognizer: Recognizer;
}

export const folders = {
  knowledge: fileURLToPath(new URL("../knowledge", import.meta.url)),
  locales: fileURLToPath(new URL("../locales", import.meta.url)),
};

let parts: Promise<RealParts> | undefined;

/** The real knowledge, texts and recognizer, read once for all tests. */
export function realParts(): Promise<RealParts> {
  parts ??= (async () => {
    const knowledge = orThrow(await loadKnowledge(folders.knowledge));
    return { knowledge, texts: await loadTexts(folders.locales), recognizer: recognizerFor(knowledge) };
  })();
  return parts;
}

/** A log line, for tests that look at what is logged. */
export interface Logged {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The real bot on a store in memory and a clock that stands still unless a test moves it; nobody can take over. */
export async function realBot(
  lines: Logged[] = [],
  signals: NeedSignal[] = [],
  clock = { at: `${today}T10:00:00Z` },
): Promise<Bot> {
  return (await realOffice([], { lines, signals, clock })).bot;
}

/** The bot with the desk and its clocks beside it. */
export interface Office {
  readonly bot: Bot;
  readonly desk: Desk;
  readonly cases: CaseIndex;
  readonly clocks: Clocks;
  readonly live: Live;
  readonly hub: Hub;
  readonly clock: { at: string };
  readonly conversations: Conversations;
  /** What all of it is made of, for what a test builds beside it. */
  readonly parts: DeskParts & BotParts;
}

/**
 * The real bot and desk on a store in memory, with these advisers (a function, where they change), holidays and a clock
 * that a test moves; parts of a test's own take the place of the real ones.
 */
export async function realOffice(
  advisers: readonly Adviser[] | (() => readonly Adviser[]),
  {
    lines = [] as Logged[],
    signals = [] as NeedSignal[],
    audited = [] as AuditEntry[],
    refused = [] as Refusal[],
    clock = { at: `${today}T10:00:00Z` },
    store = memoryStore(),
    publicUrl = undefined as string | undefined,
    isAtHub = false,
    subscribers = [] as readonly Subscriber[],
    own = {} as Partial<RealParts>,
  } = {},
): Promise<Office> {
  const { knowledge, texts, recognizer } = { ...(await realParts()), ...own };
  const people = typeof advisers === "function" ? advisers : () => advisers;
  const note = (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ fields, message });
  };
  const log: Log = { info: note, warn: note, error: note };
  const conversations = createConversations(
    store,
    inTurn([
      noticing({ texts, knowledge: { current: () => knowledge }, advisers: people, publicUrl }),
      createPosting(subscribers),
      tellingAdvisers(people),
    ]),
  );
  const cases = createCaseIndex(conversations);
  await cases.start();
  const audit: Audit = { add: (entry) => audited.push(entry) };
  recordCases(cases, audit, { add: (refusal) => refused.push(refusal) }, log);
  const isHoliday = holidays();
  const parts: DeskParts & BotParts = {
    texts,
    log,
    audit,
    cases,
    live: createLive(),
    handoff: {
      isAtHub: () => isAtHub,
      promiseDays: 2,
      roster: () => ({ advisers: people(), load: cases.load(), holidays: isHoliday, lastResort: undefined }),
    },
    knowledge: { current: () => knowledge },
    recognizer: { current: () => recognizer },
    conversations,
    signals: {
      add: async (signal) => {
        signals.push(signal);
      },
      all: async () => signals,
    },
    registers: { NO: register },
    canMail: true,
    retentionDays: 180,
    addresses,
    clock: { now: () => new Date(clock.at) },
  };
  return {
    bot: createBot(parts),
    desk: createDesk(parts),
    clocks: createClocks(parts),
    hub: createHub(parts),
    live: parts.live,
    cases,
    clock,
    conversations,
    parts,
  };
}

/** Addresses that stand still, for conversations of the web page and of no other channel. */
const addresses: Addresses = {
  data: (conversation) =>
    conversation.startsWith("console:") ? undefined : "https://lots.example.org/my-data.json?t=x",
  page: (_, locale) => `https://lots.example.org/?lang=${locale}`,
  files: (conversation) =>
    conversation.startsWith("console:")
      ? undefined
      : { pdf: "https://lots.example.org/summary.pdf?t=x", text: "https://lots.example.org/summary.txt?t=x" },
};

/** A register that knows one company and has lost another: numbers of public bodies, with made-up records. */
const register: Register = {
  country: "NO",
  async lookUp(orgNumber) {
    if (orgNumber === "974760673") return "not-found";
    if (orgNumber !== "991825827") return "unavailable";
    return {
      found: {
        orgNumber,
        country: "NO",
        name: "PRØVEBEDRIFTEN AS",
        legalForm: "limited",
        isSoleTrader: false,
        municipality: "NO-1804",
        sectorCodes: [{ edition: "rev21", code: "25.110" }],
        employees: 23,
        hasEmployees: true,
        founded: 2001,
        state: "active",
      },
    };
  },
};
