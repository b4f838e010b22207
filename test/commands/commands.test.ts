import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { assert } from "chai";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

interface Ran {
  readonly status: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would. */
async function lots(
  args: readonly string[],
  input: readonly unknown[] = [],
  env: Record<string, string> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(
    input.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""),
  );
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const lines = args.includes("--json")
    ? out
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : [];
  return { status, lines, out, err };
}

describe("lots", function () {
  this.timeout(120_000);

  it("prints its commands, and exits 2 for none or an unknown one", async () => {
    const help = await lots(["help"]);
    assert.equal(help.status, 0);
    for (const name of ["serve", "chat", "understand", "route", "check"])
      assert.include(help.out, `lots ${name}`);
    assert.equal((await lots([])).status, 2);
    assert.equal((await lots(["dance"])).status, 2);
    assert.equal((await lots(["check", "--colour"])).status, 2);
  });

  it("names every wrong setting at once", async () => {
    const { status, err } = await lots(["serve"], [], {
      PORT: "many",
      LOTS_SECRET: "short",
      LOTS_LOCAL_BOT: "perhaps",
    });
    assert.equal(status, 1);
    for (const name of ["PORT", "LOTS_SECRET", "LOTS_LOCAL_BOT"]) assert.include(err, name);
  });

  it("checks the knowledge", async () => {
    const { status, out } = await lots(["check"]);
    assert.equal(status, 0, out);
  });

  it("understands a line, and says what is wrong with a bad one", async () => {
    const { status, lines } = await lots(
      ["understand", "--json"],
      [
        { id: "a", text: "Vi er 12 ansatte i Bodø og trenger et lån på 2 millioner kroner" },
        "not json",
        { id: "b" },
        { id: 3, text: "hei" },
      ],
    );
    assert.equal(status, 0);
    const [first, notJson, noText, last] = lines;
    assert.containsAllKeys(first, ["id", "locale", "kind", "needs", "intents", "facts"]);
    assert.equal(first?.id, "a");
    assert.equal(first?.locale, "nb");
    assert.equal(first?.kind, "need");
    const needs = first?.needs as { id: string }[] | undefined;
    assert.equal(needs?.[0]?.id, "loan");
    assert.deepInclude(Object(first?.facts), {
      country: "NO",
      place: "Bodø",
      county: "Nordland",
      employees: 12,
    });
    assert.equal(notJson?.line, 2);
    assert.containsAllKeys(noText, ["error", "line"]);
    assert.equal(last?.id, 3);
  });

  it("routes needs and facts to offers of the stable shape", async () => {
    const { status, lines } = await lots(
      ["route", "--json"],
      [
        {
          id: 1,
          needs: ["loan"],
          facts: {
            country: "SE",
            place: "Lindesberg",
            sector: "manufacturing",
            stage: "established",
            employees: 40,
          },
        },
        { id: 2, needs: ["loan"], facts: {} },
        { id: 3, needs: ["loan"], facts: { place: "Atlantis" } },
        { id: 4, needs: ["gold"] },
      ],
    );
    assert.equal(status, 1); // two lines were wrong, and are answered with what is wrong
    const [whole, bare, nowhere, unknown] = lines;
    const offers = whole?.offers as Record<string, unknown>[];
    assert.isAtLeast(offers.length, 1);
    assert.isAtMost(offers.length, 3);
    for (const offer of offers) {
      assert.hasAllKeys(offer, [
        "need",
        "programme",
        "actor",
        "actorName",
        "kind",
        "place",
        "verdict",
        "conditions",
        "source",
        "sourceDate",
        "reviewed",
      ]);
      assert.include(["met", "unknown"], offer.verdict);
    }
    assert.equal(bare?.asks, "place");
    assert.match(String(nowhere?.error), /Atlantis/);
    assert.containsAllKeys(unknown, ["error", "line"]);
  });

  it("talks by lines, several conversations side by side", async () => {
    const { status, lines } = await lots(
      ["chat", "--json"],
      [
        { conversation: "a", text: "Vi behöver ett lån", locale: "sv" },
        { conversation: "b", text: "We need training for our staff in Hamar", locale: "en" },
        { conversation: "a", text: "Lindesberg" },
        { conversation: "b", text: "" },
      ],
    );
    assert.equal(status, 0);
    assert.deepEqual(
      lines.map(({ conversation, locale }) => [conversation, locale]),
      [
        ["a", "sv"],
        ["b", "en"],
        ["a", "sv"],
        ["b", "en"],
      ],
    );
    const replies = lines[0]?.replies as {
      text: string;
      asks?: string;
      choices?: { label: string; value: string }[];
    }[];
    assert.equal(replies.at(-1)?.asks, "place");
    for (const line of lines)
      for (const reply of line.replies as object[]) {
        assert.containsAllKeys(reply, ["text"]);
        assert.doesNotHaveAnyKeys(reply, ["cards"]);
      }
  });

  it("talks by hand until the end of input", async () => {
    const { status, out } = await lots(["chat", "--locale", "en"], ["We need a loan", "Bodø"]);
    assert.equal(status, 0);
    assert.include(out, "Hello! I'm Lots.");
    assert.match(out, /\[1\] /);
  });
});
