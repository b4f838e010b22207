import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { assert } from "chai";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** What each layer may import of our own, by first folder or file; a layer that is not listed may import all. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: ["domain"],
  "ports.ts": ["domain"],
  "http.ts": [],
  language: ["language", "domain", "ports.ts"],
  dialogue: ["dialogue", "language", "domain", "ports.ts"],
  "live.ts": ["ports.ts"],
  "notices.ts": ["dialogue", "language", "domain", "ports.ts", "conversations.ts", "conversation-state.ts"],
  "holidays.ts": ["domain"],
  "case-index.ts": ["domain", "ports.ts", "conversations.ts", "conversation-state.ts"],
  "case-events.ts": ["domain", "case-index.ts"],
  "case-records.ts": ["domain", "ports.ts", "case-index.ts", "case-events.ts"],
  "adviser-news.ts": ["domain", "ports.ts", "case-events.ts", "conversations.ts", "conversation-state.ts"],
  "adviser-chat.ts": ["adviser-chat", "language", "domain", "ports.ts", "conversations.ts"],
  "adviser-chat": ["adviser-chat", "dialogue", "domain", "ports.ts", "case-index.ts", "conversations.ts"],
  "desk.ts": [
    "desk",
    "dialogue",
    "language",
    "domain",
    "ports.ts",
    "case-index.ts",
    "conversations.ts",
    "conversation-state.ts",
  ],
  desk: [
    "desk",
    "dialogue",
    "language",
    "domain",
    "ports.ts",
    "case-index.ts",
    "conversations.ts",
    "conversation-state.ts",
  ],
  "bot.ts": ["dialogue", "language", "domain", "ports.ts", "conversations.ts", "conversation-state.ts"],
  "posting.ts": ["domain", "ports.ts", "case-events.ts", "conversations.ts", "conversation-state.ts"],
  "own-data.ts": ["domain", "ports.ts", "conversations.ts", "conversation-state.ts"],
  "retention.ts": ["domain", "ports.ts", "conversations.ts", "conversation-state.ts"],
  "outbox.ts": ["domain", "ports.ts", "conversations.ts", "conversation-state.ts"],
  "conversations.ts": ["domain", "ports.ts"],
  "conversation-state.ts": ["domain", "ports.ts"],
  channels: ["channels", "domain", "ports.ts", "http.ts"],
  stores: ["stores", "domain", "ports.ts"],
  web: ["web", "domain", "ports.ts", "http.ts"],
  knowledge: ["knowledge", "domain", "ports.ts"],
  signals: ["signals", "domain", "ports.ts"],
  registers: ["registers", "domain", "ports.ts"],
  webhooks: ["webhooks", "domain", "ports.ts"],
  mail: ["mail", "domain", "ports.ts"],
  files: ["files", "domain", "ports.ts"],
  luis: ["luis", "domain", "ports.ts", "http.ts"],
};

/** A package is imported in one file, or in one folder; zod, lowdb and pino stand at every border. */
const everywhere = ["zod", "lowdb", "pino"];

interface Import {
  readonly file: string;
  readonly from: string;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(src, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((found) => ({
    file,
    from: found[1] ?? "",
  })),
);

const layerOf = (path: string) => path.split(/[\\/]/)[0] ?? "";

describe("layers", () => {
  for (const [layer, inward] of Object.entries(allowed))
    it(`${layer} imports only ${inward.join(", ") || "nothing of ours"}`, () => {
      const outward = imports
        .filter(({ file, from }) => layerOf(file) === layer && from.startsWith("."))
        .map(({ file, from }) => ({ file, target: relative(src, resolve(src, dirname(file), from)) }))
        .filter(({ file, target }) => !inward.includes(layerOf(target)) && file !== target);
      assert.deepEqual(outward, []);
    });

  it("lets the domain import no package", () => {
    const packages = imports.filter(({ file, from }) => layerOf(file) === "domain" && !from.startsWith("."));
    assert.deepEqual(packages, []);
  });

  it("imports each package in one file", () => {
    const users = new Map<string, Set<string>>();
    for (const { file, from } of imports) {
      if (from.startsWith(".") || from.startsWith("node:")) continue;
      const name = from
        .split("/")
        .slice(0, from.startsWith("@") ? 2 : 1)
        .join("/");
      users.set(name, (users.get(name) ?? new Set()).add(file));
    }
    const spread = [...users].filter(([name, where]) => !everywhere.includes(name) && where.size > 1);
    assert.deepEqual(
      spread.map(([name, where]) => `${name}: ${[...where].join(", ")}`),
      [],
    );
  });

  it("finds imports at all", () => assert.isAbove(imports.length, 100));
});
