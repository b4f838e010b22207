import { readFileSync, writeFileSync } from "node:fs";
import type { Reply } from "../../src/ports.ts";
import type { Office } from "../real-bot.ts";
import { adviserDoes } from "./chat-adviser.ts";

/**
 * A conversation in the Bot Framework's .chat format: `user:` and `bot:` lines, a reply may run over several lines,
 * and `[Suggestions=a|b]` ends one. Of the user: `[Attachment=file]` stands for a file without a word, `[Length=n]` for
 * n letters. `adviser:` lines are what the adviser at the desk says or, in brackets, does (chat-adviser.ts), and a line
 * `wait: 2 days` lets time pass.
 */
export interface ChatFile {
  readonly path: string;
  readonly head: readonly string[];
  /** The lines that people say, with who says them. */
  readonly said: readonly Said[];
  readonly text: string;
}

export interface Said {
  readonly who: "user" | "adviser" | "wait";
  readonly text: string;
}

export function readChat(path: string): ChatFile {
  const text = readFileSync(path, "utf8");
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("user: "));
  const said = lines.flatMap((line): readonly Said[] => {
    const [, who, words = ""] = /^(user|adviser|wait): (.*)$/.exec(line) ?? [];
    return who === "user" || who === "adviser" || who === "wait" ? [{ who, text: words }] : [];
  });
  return {
    path,
    text,
    head: lines.slice(0, start),
    said,
  };
}

/** Plays what people say to the bot and the desk, and writes the conversation as a file has it. */
export async function play({ path, head, said }: ChatFile, office: Office, locale: string): Promise<string> {
  const out: string[] = [...head];
  const conversation = `chat:${path}`;
  let known = 0;
  for (const [i, { who, text }] of said.entries()) {
    out.push(`${who}: ${text}`);
    if (who === "user") await hear(office, conversation, `u${i}`, text, locale);
    else await adviserDoes(office, conversation, `a${i}`, who, text);
    const turns = await office.bot.turns(conversation, 0, 1000);
    const last = turns.at(-1)?.turn ?? 0;
    // Forgetting begins a conversation anew.
    const from = last < known || (who === "user" && last === known) ? 0 : known;
    out.push(
      ...turns
        .filter(({ turn }) => turn > from)
        .flatMap(({ replies }) => replies)
        .flatMap(linesOf),
    );
    known = last;
  }
  return `${out.join("\n")}\n`;
}

async function hear({ bot }: Office, conversation: string, id: string, said: string, locale: string) {
  const length = /^\[Length=(\d+)\]$/.exec(said)?.[1];
  const attached = /^\[Attachment=.+\]$/.test(said);
  await bot.hear({
    conversation,
    id,
    text: attached ? "" : length === undefined ? said : "x".repeat(Number(length)),
    locale,
    attachments: attached ? 1 : 0,
  });
}

/** What an adviser says stands in their own line already. */
function linesOf({ text, choices, adviser }: Reply): readonly string[] {
  if (adviser !== undefined) return [];
  const suggestions =
    choices === undefined ? [] : [`[Suggestions=${choices.map(({ label }) => label).join("|")}]`];
  return [`bot: ${text}`, ...suggestions];
}

export function writeChat({ path }: ChatFile, text: string): void {
  writeFileSync(path, text);
}
