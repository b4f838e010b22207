import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import type { CaseState } from "../../src/domain/handoff/case.ts";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { type Office, realOffice, realParts } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";
import { handoffs, type KillLine, killAdviser, killScript, play } from "./kill-script.ts";

const child = fileURLToPath(new URL("./kill-child.ts", import.meta.url));

describe("hand-offs under kill -9", function () {
  this.timeout(120_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lots-kill-desk-"));
    await realParts();
  });
  after(() => rm(folder, { recursive: true }));

  it(`keeps every acknowledged message and every case of ${handoffs} that were going on`, async () => {
    const acknowledged = await playUntilKilled();
    const store = await lowdbStore(folder, silent);
    const office = await realOffice([killAdviser], { store });
    const states = new Map<string, number>();
    for (let n = 0; n < handoffs; n++) {
      const state = await checkOne(office, n, acknowledged.get(n) ?? 0);
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    console.log(`      ${[...states].map(([state, many]) => `${many} ${state}`).join(", ")}`);
    expect(states.size, "they were all at the same point").to.be.greaterThan(2);
    await store.close();
  });

  /** Kills the child in the middle. Gives how many lines of each hand-off it acknowledged. */
  async function playUntilKilled(): Promise<ReadonlyMap<number, number>> {
    const lines = Array.from({ length: handoffs }, (_, n) => killScript(n).length).reduce((a, b) => a + b);
    const killAt = lines * (0.5 + Math.random() * 0.2);
    const playing = spawn(process.execPath, ["--import", "tsx", child, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => playing.once("close", (_, signal) => resolve(signal)));
    let output = "";
    let seen = 0;
    playing.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      seen += text.split("\n").length - 1;
      if (seen >= killAt) playing.kill("SIGKILL");
    });
    expect(await ended, "the child ended before it was killed").to.equal("SIGKILL");
    expect(output).to.not.contain("all done");
    const acknowledged = new Map<number, number>();
    // Behind the last line end there can be half a line.
    for (const line of output.split("\n").slice(0, -1)) {
      const [n, k] = line.split(" ").map(Number);
      acknowledged.set(n ?? 0, (k ?? 0) + 1);
    }
    return acknowledged;
  }

  /** Checks one hand-off against its script, and that it goes on from there to its end. */
  async function checkOne(office: Office, n: number, acknowledged: number): Promise<CaseState | "none"> {
    const script = killScript(n);
    const conversation = `c${n}`;
    const written = await writtenIn(office, conversation);
    const said = script.filter(({ who }) => who === "company" || who === "adviser").map(({ text }) => text);
    const kept = script.slice(0, acknowledged).filter(({ who }) => who === "company" || who === "adviser");
    // The one that was under way may have been saved.
    expect(written.length, `messages of ${n}`).to.be.within(kept.length, kept.length + 1);
    expect(written).to.deep.equal(said.slice(0, written.length));

    const one = office.cases.in(conversation).at(-1)?.case;
    const [before, under] = [stateAfter(script, acknowledged), stateAfter(script, acknowledged + 1)];
    expect([before, under], `the case of ${n}`).to.include(one?.state ?? "none");

    for (const [k, line] of script.entries()) {
      if (k < acknowledged) continue;
      // To close once more what was closed, and not acknowledged, is refused.
      const isDone = one?.state === "closed";
      expect(await play(office, n, k, line), `line ${k} of ${n}`).to.equal(!isDone);
    }
    expect(await writtenIn(office, conversation), `${n}, once it went on`).to.deep.equal(said);
    expect(office.cases.in(conversation).map((ended) => ended.case.state)).to.deep.equal(["closed"]);
    return one?.state ?? "none";
  }

  async function writtenIn({ bot }: Office, conversation: string): Promise<readonly string[]> {
    const turns = await bot.turns(conversation, 0, 1_000);
    return turns.flatMap(({ heard, replies }) => [
      ...(heard === null ? [] : [heard.text]),
      ...replies.flatMap(({ adviser, text }) => (adviser === undefined ? [] : [text])),
    ]);
  }
});

/** The state of the case when so many lines of a script were played. */
function stateAfter(script: readonly KillLine[], lines: number): CaseState | "none" {
  const played = script.slice(0, lines);
  if (played.some(({ who }) => who === "close")) return "closed";
  if (played.some(({ who }) => who === "take")) return "taken";
  if (played.some(({ text }) => text === "Ja, send")) return "offered";
  return played.some(({ text }) => text === "snakk med et menneske") ? "draft" : "none";
}
