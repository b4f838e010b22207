import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "chai";
import { type Link, linkProblems, linksOf } from "../../src/knowledge/links.ts";
import { type Answer, askLinks } from "../../src/knowledge/links-ask.ts";
import { keptAnswers } from "../../src/knowledge/links-kept.ts";
import { progressBar } from "../../src/knowledge/links-progress.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { folders } from "../real-bot.ts";

/** A server that answers as the path says, and notes what it was asked. */
interface Site {
  readonly url: (path: string) => string;
  readonly asked: string[];
  /** The most requests it ever had under way. */
  readonly most: () => number;
  close(): Promise<void>;
}

async function site(): Promise<Site> {
  const asked: string[] = [];
  let under = 0;
  let most = 0;
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    under++;
    most = Math.max(most, under);
    response.on("close", () => under--);
    setTimeout(() => answer(request, response), request.url === "/slow" ? 5000 : 5);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer({ url = "/", method, headers }: IncomingMessage, response: ServerResponse): void {
  // Not chained: the HTTP library changes what writeHead returns, for the whole process.
  const send = (status: number, extra: Record<string, string> = {}) => {
    response.writeHead(status, extra);
    response.end();
  };
  if (url === "/no-head") return void send(method === "HEAD" ? 405 : 200);
  if (url === "/no-head-either") return void send(method === "HEAD" ? 501 : 404);
  if (url === "/shy") return void send(403);
  if (url === "/choosy")
    return void send(headers["user-agent"]?.startsWith("Lots-test") === true ? 200 : 400);
  const [, status, target] = /^\/(\d{3})(?:\/to(\/.*))?$/.exec(url) ?? [];
  return void send(Number(status ?? 200), target === undefined ? {} : { location: target });
}

describe("links", () => {
  let server: Site;
  beforeEach(async () => {
    server = await site();
  });
  afterEach(() => server.close());

  const ask = async (urls: readonly string[], patience = 2000) => {
    const answers = new Map<string, Answer>();
    await askLinks(urls, {
      userAgent: "Lots-test/1",
      patience,
      onAnswer: (url, found) => void answers.set(url, found),
    });
    return answers;
  };

  const table: readonly [
    path: string,
    answer: Answer | ((url: Site["url"]) => Answer),
    asked: readonly string[],
  ][] = [
    ["/", { kind: "ok" }, ["HEAD /"]],
    ["/choosy", { kind: "ok" }, ["HEAD /choosy"]],
    ["/no-head", { kind: "ok" }, ["HEAD /no-head", "GET /no-head"]],
    ["/no-head-either", { kind: "gone", status: 404 }, ["HEAD /no-head-either", "GET /no-head-either"]],
    ["/shy", { kind: "refused", status: 403 }, ["HEAD /shy", "GET /shy"]],
    ["/404", { kind: "gone", status: 404 }, ["HEAD /404"]],
    ["/410", { kind: "gone", status: 410 }, ["HEAD /410"]],
    ["/401", { kind: "refused", status: 401 }, ["HEAD /401"]],
    ["/500", { kind: "broken", why: "500" }, ["HEAD /500"]],
    ["/503", { kind: "broken", why: "503" }, ["HEAD /503"]],
    ["/302/to/here", { kind: "ok" }, ["HEAD /302/to/here", "HEAD /here"]], // for now: the address stays right
    ["/301/to/here", (url) => ({ kind: "moved", to: url("/here") }), ["HEAD /301/to/here", "HEAD /here"]],
    ["/308/to/302/to/here", { kind: "ok" }, ["HEAD /308/to/302/to/here", "HEAD /302/to/here", "HEAD /here"]],
    ["/301/to/404", { kind: "gone", status: 404 }, ["HEAD /301/to/404", "HEAD /404"]],
  ];
  for (const [path, expected, asked] of table)
    it(`${path} is ${typeof expected === "function" ? "moved" : Object.values(expected).join(" ")}`, async () => {
      const url = server.url(path);
      assert.deepEqual(
        (await ask([url])).get(url),
        typeof expected === "function" ? expected(server.url) : expected,
      );
      assert.deepEqual(server.asked, asked);
    });

  it("gives up on what is slow", async () => {
    const url = server.url("/slow");
    assert.deepEqual((await ask([url], 100)).get(url), { kind: "broken", why: "timeout" });
  });

  it("gives up on what redirects without end", async () => {
    const path = "/302/to".repeat(9);
    const answers = await ask([server.url(`${path}/here`)]);
    assert.deepEqual([...answers.values()], [{ kind: "broken", why: "redirects without end" }]);
  });

  it("says why a host cannot be reached", async () => {
    const url = server.url("/");
    await server.close();
    assert.deepEqual((await ask([url])).get(url), { kind: "broken", why: "ECONNREFUSED" });
    server = await site();
  });

  it("asks one host one thing at a time, and several hosts at once", async () => {
    const others = await Promise.all([site(), site(), site(), site(), site()]);
    try {
      const urls = [server, ...others].flatMap(({ url }) => ["/a", "/b", "/c"].map(url));
      const done: string[] = [];
      await askLinks(urls, {
        userAgent: "Lots-test/1",
        patience: 2000,
        onAnswer: (url) => void done.push(new URL(url).host),
      });
      assert.sameMembers(
        done,
        urls.map((url) => new URL(url).host),
      );
      // One host after the other would be three answers from each in a row.
      assert.isAbove(new Set(done.slice(0, 4)).size, 2);
      for (const one of [server, ...others]) assert.equal(one.most(), 1);
    } finally {
      await Promise.all(others.map((one) => one.close()));
    }
  });

  it("are all the addresses of the real files, each with its line", async () => {
    const { files } = await loadKnowledge(folders.knowledge);
    const links = linksOf(files);
    assert.isAtLeast(new Set(links.map(({ url }) => url)).size, 500);
    for (const { url, file, line } of links.filter((_, i) => i % 50 === 0)) {
      const lines = (await readFile(join(folders.knowledge, file), "utf8")).split("\n");
      // A long address stands on the line below its field.
      assert.include(`${lines[line - 1]}${lines[line] ?? ""}`, url.slice(0, 60), `${file}:${line}`);
    }
  });

  it("are problems by how sure it is that something is wrong", () => {
    const link = (url: string, fromMemory = false): Link => ({
      url,
      file: "no/actors/x.yaml",
      line: 7,
      field: "url",
      fromMemory,
    });
    const table: readonly [
      answer: Answer,
      fromMemory: boolean,
      severity: string | undefined,
      says: RegExp,
    ][] = [
      [{ kind: "ok" }, false, undefined, /./],
      [{ kind: "ok" }, true, "note", /set urlEvidence to page/],
      [{ kind: "moved", to: "https://b.example/" }, false, "note", /moved to https:\/\/b\.example\//],
      [{ kind: "gone", status: 404 }, false, "error", /gone \(404\)/],
      [{ kind: "refused", status: 403 }, false, "note", /look by hand/],
      [{ kind: "broken", why: "timeout" }, false, "warning", /timeout/],
    ];
    for (const [given, fromMemory, severity, says] of table) {
      const found = linkProblems(
        [link("https://a.example/", fromMemory)],
        new Map([["https://a.example/", given]]),
      );
      assert.deepEqual(
        found.map((one) => [one.severity, one.file, one.line]),
        severity === undefined ? [] : [[severity, "no/actors/x.yaml", 7]],
      );
      for (const { message } of found) assert.match(message, says);
    }
    assert.isEmpty(linkProblems([link("https://a.example/")], new Map()));
  });

  describe("kept for a day", () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "lots-links-"));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));
    const noon = Date.parse("2026-11-21T12:00:00Z");
    const hour = 3_600_000;

    it("are the good answers, and no other", async () => {
      const path = join(folder, "data", "links.json"); // a folder that is not there yet
      const kept = await keptAnswers(path, noon);
      kept.keep("https://a.example/", { kind: "ok" });
      kept.keep("https://b.example/", { kind: "moved", to: "https://c.example/" });
      kept.keep("https://d.example/", { kind: "gone", status: 404 });
      await kept.write();
      const again = await keptAnswers(path, noon + 23 * hour);
      assert.deepEqual(again.get("https://a.example/"), { kind: "ok" });
      assert.deepEqual(again.get("https://b.example/"), { kind: "moved", to: "https://c.example/" });
      assert.isUndefined(again.get("https://d.example/"));
      assert.isUndefined((await keptAnswers(path, noon + 24 * hour)).get("https://a.example/"));
    });

    it("are begun anew where the file is broken", async () => {
      const path = join(folder, "links.json");
      for (const broken of ["{", '{"https://a.example/":{"at":"noon"}}', "[]"]) {
        await writeFile(path, broken);
        assert.isUndefined((await keptAnswers(path, noon)).get("https://a.example/"));
      }
    });
  });

  describe("progress", () => {
    const written = (isTTY: boolean) => {
      const lines: string[] = [];
      const bar = progressBar(
        { isTTY, write: (line: string | Uint8Array) => lines.push(String(line)) > 0 },
        4,
      );
      bar.step("a.example");
      bar.step("b.example");
      bar.end();
      return lines;
    };

    it("fills on one line of a terminal, and is cleared", () => {
      const lines = written(true);
      assert.lengthOf(lines, 3);
      assert.include(lines[1] ?? "", "[###############...............] 2/4 b.example");
      for (const line of lines) assert.isTrue(line.startsWith("\r"));
      assert.notInclude(lines[2] ?? "", "#");
    });

    it("is silent elsewhere", () => {
      assert.isEmpty(written(false));
    });
  });
});
