import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { createBot } from "../bot.ts";
import type { CaseIndex } from "../case-index.ts";
import { readConfig } from "../config.ts";
import { createOwnData } from "../own-data.ts";
import type { Addresses, Bot, OwnData, Reply, Turn } from "../ports.ts";
import type { Command } from "./command.ts";
import { isBadLine, jsonLines, writeLine } from "./json-lines.ts";

export const chat: Command = {
  usage: "chat [--locale nb|nn|sv|en] [--json]",
  about:
    "talks in the terminal\n" +
    "The conversation is kept in a temporary folder and removed at the end, unless LOTS_DATA names one.\n" +
    'With --json: {"conversation", "text", "locale"?} a line in, {"conversation", "locale", "replies", "case"?} a line out.',
  options: { locale: { type: "string" }, json: { type: "boolean" } },
  async run({ locale, json }) {
    const scratch = process.env.LOTS_DATA ? undefined : await mkdtemp(join(tmpdir(), "lots-chat-"));
    const config = readConfig({
      LOG_LEVEL: "warn",
      ...process.env,
      ...(scratch !== undefined && { LOTS_DATA: scratch }),
    });
    // Loaded here, for the server is most of what there is to load and the other commands do without.
    const { assemble } = await import("../index.ts");
    const parts = await assemble(config);
    try {
      await (json === true
        ? chatByLines(createBot(parts), parts.cases, text(locale))
        : chatByHand(createBot({ ...parts, addresses: typed }), createOwnData(parts), text(locale)));
    } finally {
      await parts.close();
      if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
    }
    return 0;
  },
};

const lineSchema = z.object({
  conversation: z.string().min(1).max(300),
  text: z.string().max(100_000),
  locale: z.string().max(35).optional(),
});

async function chatByLines(bot: Bot, cases: CaseIndex, locale: string | undefined): Promise<void> {
  for await (const line of jsonLines(process.stdin, lineSchema)) {
    if (isBadLine(line)) {
      await writeLine(line);
      continue;
    }
    const turn = await bot.hear({
      conversation: `console:${line.conversation}`,
      id: randomUUID(),
      text: line.text,
      locale: line.locale ?? locale,
      attachments: 0,
    });
    const one = cases.in(`console:${line.conversation}`).at(-1)?.case;
    await writeLine({
      ...lineOf(line.conversation, turn),
      ...(one !== undefined && { case: { id: one.id, state: one.state } }),
    });
  }
}

/** Cards say what the text says; a terminal shows text. */
function lineOf(conversation: string, { locale, replies }: Turn) {
  return { conversation, locale, replies: replies.map(({ cards: _, ...reply }) => reply) };
}

/** What to type for all that is kept of the conversation. */
const dataWord = "/data";

/** Nothing can be fetched from a terminal, but it can print. */
const typed: Addresses = { page: () => undefined, files: () => undefined, data: () => dataWord };

async function chatByHand(bot: Bot, ownData: OwnData, locale: string | undefined): Promise<void> {
  const conversation = `console:${randomUUID()}`;
  const spoken = locale ?? process.env.LANG;
  let { replies } = await bot.open(conversation, spoken);
  show(replies);
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "> " });
  lines.prompt();
  for await (const line of lines) {
    if (["/q", "/quit", "exit"].includes(line.trim())) break;
    if (line.trim() === dataWord) {
      const own = await ownData.of(conversation);
      process.stdout.write(`${JSON.stringify(own?.data ?? null, null, 2)}\n`);
      lines.prompt();
      continue;
    }
    const said = numbered(line, replies);
    const turn = await bot.hear({
      conversation,
      id: randomUUID(),
      text: said,
      locale: spoken,
      attachments: 0,
    });
    replies = turn.replies;
    show(replies);
    lines.prompt();
  }
  lines.close();
}

/** The terminal numbers the choices: `[2]` or `2.` stands for the second of them. A bare number is left to be an answer. */
function numbered(line: string, replies: readonly Reply[]): string {
  const number = /^\s*(?:\[(\d)\]|(\d)\.)\s*$/.exec(line);
  const choices = replies.findLast((reply) => reply.choices !== undefined)?.choices;
  return choices?.[Number(number?.[1] ?? number?.[2]) - 1]?.value ?? line;
}

function show(replies: readonly Reply[]): void {
  for (const { text: said, choices } of replies) {
    process.stdout.write(`\n${said}\n`);
    if (choices !== undefined)
      process.stdout.write(`${choices.map(({ label }, i) => `  [${i + 1}] ${label}`).join("\n")}\n`);
  }
  process.stdout.write("\n");
}

function text(option: unknown): string | undefined {
  return typeof option === "string" ? option : undefined;
}
