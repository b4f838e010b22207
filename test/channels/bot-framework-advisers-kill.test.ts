import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { assert } from "chai";
import { advisers } from "../../src/stores/lowdb/advisers.ts";
import { silent } from "../stores/silent.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";
import { type ChannelStub, channelStub } from "./bot-framework-serve.ts";
import { teamsPeople } from "./teams-people.ts";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

describe("An adviser inside Teams, with the whole server", function () {
  this.timeout(120_000);
  let channel: ChannelStub;
  let server: { readonly process: ChildProcess; readonly origin: string };
  let env: NodeJS.ProcessEnv;
  let count = 0;
  before(async () => {
    channel = await channelStub();
    const data = await temporaryFolder();
    env = { ...process.env, LOTS_DATA: data, LOTS_LOCAL_BOT: "true", PORT: "0", LOG_LEVEL: "silent" };
    const directory = await advisers(data, silent);
    for (const one of teamsPeople) await directory.put(one);
    server = await start();
  });
  after(async () => {
    server.process.kill("SIGKILL");
    await channel.close();
  });

  async function start(): Promise<typeof server> {
    const child = spawn(process.execPath, [cli, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    for await (const text of child.stdout.setEncoding("utf8")) {
      output += text;
      const [origin] = /http:\/\/[\w.:]+/.exec(output) ?? [];
      if (origin !== undefined) return { process: child, origin };
    }
    throw new Error(`the server did not start: ${output}`);
  }

  async function post(who: string, activity: object): Promise<void> {
    count += 1;
    const body = {
      type: "message",
      id: `m${count}`,
      channelId: "msteams",
      serviceUrl: channel.url,
      conversation: { id: `a:${who}`, conversationType: "personal", tenantId: "t1" },
      from: { id: `29:${who}`, aadObjectId: `entra-${who}` },
      recipient: { id: "28:bot" },
      locale: "nb-NO",
      ...activity,
    };
    const headers = { "content-type": "application/json" };
    const sent = await fetch(`${server.origin}/api/messages`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    assert.equal(sent.status, 200);
  }

  const arrived = (who: string) =>
    channel.deliveries
      .filter(({ path }) => decodeURIComponent(path).includes(`/a:${who}/`))
      .map(({ activity }) => JSON.stringify(activity));
  /** Waits until a text has come to a chat. */
  async function comes(who: string, text: string): Promise<void> {
    for (let waited = 0; waited < 20_000; waited += 50) {
      if (arrived(who).some((one) => one.includes(text))) return;
      await setTimeout(50);
    }
    assert.fail(`"${text}" did not come to ${who}: ${arrived(who).at(-1)}`);
  }

  it("connects by the command's code, and goes on after kill -9 in the middle of the talk", async () => {
    const link = execFileSync(process.execPath, [cli, "adviser", "link", "kari", "--teams", "--json"], {
      env,
    });
    await post("kari", { text: `connect ${JSON.parse(String(link)).code}` });
    await comes("kari", "Nå er chatten koblet til Kari Nord");
    for (const text of [
      "Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin",
      "jeg vil snakke med et menneske",
      "Ola Eksempel",
      "40 00 00 00",
      "Ja, send",
    ])
      await post("acme", { text });
    await comes("kari", "En bedrift venter");
    const [, id] = /"do":"take","case":"([^"]+)"/.exec(arrived("kari").at(-1) ?? "") ?? [];
    await post("kari", { value: { lots: { do: "take", case: id } } });
    await comes("kari", "Du har tatt saken");
    await post("kari", { text: "Hei! Hva koster maskinen?" });
    await comes("acme", "Hei! Hva koster maskinen?");
    // That it came is saved by then: what was under way when a process died is tried again after minutes.
    await setTimeout(2_000);
    server.process.kill("SIGKILL");
    server = await start();
    await post("acme", { text: "To millioner." });
    await comes("kari", "Ola Eksempel: To millioner.");
    await post("kari", { text: "Det får vi til." });
    await comes("acme", "Det får vi til.");
    const said = arrived("acme").filter((one) => one.includes("Det får vi til."));
    assert.lengthOf(said, 1);
  });
});
