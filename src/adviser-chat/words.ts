/** What an adviser can ask for in words, in a chat of their own. */
export type Command = "help" | "cases" | "done" | "pass" | "back" | "disconnect";

/** What was meant by a text that is for the bot and not for a company. */
export type Meant =
  | { readonly type: "connect"; readonly code: string }
  /** `isSure` after a slash; a bare word may have been meant for the company. */
  | { readonly type: "command"; readonly command: Command; readonly isSure: boolean }
  | { readonly type: "unknown" };

/** How each is said, in nb, nn, sv and en: after a slash, or alone. */
const said: Readonly<Record<Command, readonly string[]>> = {
  help: ["help", "hjelp", "hjälp"],
  cases: ["cases", "my cases", "saker", "mine saker", "sakene mine", "sakene", "ärenden", "mina ärenden"],
  done: ["done", "close", "ferdig", "avslutt", "avslutte", "färdig", "avsluta", "stäng"],
  pass: [
    "pass",
    "pass on",
    "send videre",
    "gi videre",
    "send vidare",
    "gje vidare",
    "skicka vidare",
    "ge vidare",
  ],
  back: ["back", "give back", "gi tilbake", "gje tilbake", "lämna tillbaka", "ge tillbaka"],
  disconnect: ["disconnect", "koble fra", "kople frå", "kople fra", "koppla från", "koppla ifrån"],
};

/** Shorter ones, which mean these only after a slash. */
const afterSlash: Readonly<Partial<Record<Command, readonly string[]>>> = {
  pass: ["videre", "vidare"],
  back: ["tilbake", "tillbaka"],
  done: ["klar"],
};

const words = listed(said);
const slashed = new Map([...words, ...listed(afterSlash)]);

/** @returns undefined for what is said to a company */
export function meantBy(text: string): Meant | undefined {
  const bare = text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  const code = connect.exec(bare);
  if (code !== null) return { type: "connect", code: `${code[1]}${code[2]}` };
  if (bare.startsWith("/")) {
    const command = slashed.get(bare.slice(1).trim());
    return command === undefined ? { type: "unknown" } : { type: "command", command, isSure: true };
  }
  const command = bare === "?" ? "help" : words.get(bare.replace(/[.!?]+$/, ""));
  return command && { type: "command", command, isSure: false };
}

const connect =
  /^\/?(?:connect|koble til|koble|kople til|kople|anslut|koppla|koppla till)\s+(\d{4})[\s-]*(\d{4})$/;

function listed(all: Readonly<Partial<Record<Command, readonly string[]>>>): ReadonlyMap<string, Command> {
  return new Map(
    (Object.entries(all) as [Command, readonly string[]][]).flatMap(([command, ways]) =>
      ways.map((way) => [way, command] as const),
    ),
  );
}
