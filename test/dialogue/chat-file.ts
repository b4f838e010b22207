import { readFileSync, writeFileSync } from "node:fs";
import type { Bot, Reply } from "../../src/ports.ts";

/**
 * A conversation in the Bot Framework's .chat format: `user:` and `bot:` lines, a reply may run over several lines,
 * and `[Suggestions=a|b]` ends one. Of the user: `[Attachment=file]` stands for a file without a word, `[Length=n]` for
 * n letters.
 */
export interface ChatFile {
  readonly path: string;
  readonly head: readonly string[];
  readonly users: readonly string[];
  readonly text: string;
}

export function readChat(path: string): ChatFile {
  const text = readFileSync(path, "utf8");
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("user: "));
  return {
    path,
    text,
    head: lines.slice(0, start),
    users: lines.filter((line) => line.startsWith("user: ")).map((line) => line.slice("user: ".length)),
  };
}

/** Plays the user's lines to a bot and writes the conversation as a file has it. */
export async function play({ path, head, users }: ChatFile, bot: Bot, locale: string): Promise<string> {
  const out: string[] = [...head];
  for (const [i, said] of users.entries()) {
    const length = /^\[Length=(\d+)\]$/.exec(said)?.[1];
    const attached = /^\[Attachment=.+\]$/.test(said);
    const turn = await bot.hear({
      conversation: `chat:${path}`,
      id: `u${i}`,
      text: attached ? "" : length === undefined ? said : "x".repeat(Number(length)),
      locale,
      attachments: attached ? 1 : 0,
    });
    out.push(`user: ${said}`, ...turn.replies.flatMap(linesOf));
  }
  return `${out.join("\n")}\n`;
}

function linesOf({ text, choices }: Reply): readonly string[] {
  const suggestions =
    choices === undefined ? [] : [`[Suggestions=${choices.map(({ label }) => label).join("|")}]`];
  return [`bot: ${text}`, ...suggestions];
}

export function writeChat({ path }: ChatFile, text: string): void {
  writeFileSync(path, text);
}
