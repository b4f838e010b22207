import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { assert } from "chai";
import { WebSocket } from "ws";
import { EventStream } from "../../src/http.ts";
import type { Log } from "../../src/ports.ts";
import { clientAddress } from "../../src/web/client-address.ts";
import { createServer, type ServerConfig } from "../../src/web/server.ts";

const complaints: string[] = [];
const complain = (fields: object, message: string) =>
  void complaints.push(`${message} ${JSON.stringify(fields)}`);
const log: Log = { info() {}, warn: complain, error: complain };

function create(config: Partial<ServerConfig> = {}) {
  const server = createServer(
    {
      port: 0,
      host: "127.0.0.1",
      publicUrl: undefined,
      embedOrigins: [],
      version: "1.2.3",
      knowledge: () => ({ actors: 3 }),
      ...config,
    },
    log,
  );
  server.route("POST", "/echo", ({ body, ip }) => ({ status: 200, body: { body: body ?? null, ip } }));
  server.route("GET", "/things/:name", ({ params }) => ({ status: 200, body: params }));
  server.route("GET", "/framed", () => ({ status: 200, body: "", embeddable: true }));
  server.route(
    "POST",
    "/form",
    ({ body }) => ({ status: 200, body: [...(body as URLSearchParams).entries()] }),
    "form",
  );
  server.route("POST", "/broken", () => {
    throw new Error("the database password is hunter2");
  });
  server.route(
    "POST",
    "/count",
    async ({ body }) => {
      let bytes = 0;
      for await (const chunk of body as AsyncIterable<Uint8Array>) bytes += chunk.byteLength;
      return { status: 200, body: { bytes } };
    },
    "stream",
  );
  return server;
}

/** Sends bytes that no HTTP client would, and gives the status line and body of the answer. */
function raw(origin: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(origin).port), "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
      if (answer.includes("\r\n\r\n")) socket.end();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

describe("the HTTP server", () => {
  const server = create();
  let origin = "";
  const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
    fetch(origin + path, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });

  before(async () => {
    origin = `http://127.0.0.1:${await server.listen()}`;
  });
  after(() => server.close());
  beforeEach(() => void complaints.splice(0));

  it("tells its health, version and how much it knows", async () => {
    const answer = await fetch(`${origin}/health`);
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), { status: "ok", version: "1.2.3", knowledge: { actors: 3 } });
  });

  it("puts the security headers on every answer", async () => {
    for (const path of ["/health", "/nothing", "/things/a"]) {
      const { headers } = await fetch(origin + path);
      assert.match(
        headers.get("content-security-policy") ?? "",
        /^default-src 'none'.*frame-ancestors 'none'$/,
      );
      assert.notInclude(headers.get("content-security-policy"), "unsafe");
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("x-frame-options"), "DENY");
      assert.equal(headers.get("referrer-policy"), "same-origin");
      assert.include(headers.get("permissions-policy"), "camera=()");
      assert.isNull(headers.get("server"));
    }
  });

  it("lets the embed origins frame what is embeddable, and nothing else", async () => {
    const other = create({ embedOrigins: ["https://a.example"], publicUrl: "https://lots.example" });
    const there = `http://127.0.0.1:${await other.listen()}`;
    const framed = await fetch(`${there}/framed`);
    assert.match(
      framed.headers.get("content-security-policy") ?? "",
      /frame-ancestors https:\/\/a\.example$/,
    );
    assert.isNull(framed.headers.get("x-frame-options"));
    assert.include(framed.headers.get("strict-transport-security"), "max-age");
    const health = await fetch(`${there}/health`);
    assert.match(health.headers.get("content-security-policy") ?? "", /frame-ancestors 'none'$/);
    await other.close();
  });

  describe("bodies", () => {
    const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
    const table: [name: string, body: BodyInit | null, headers: Record<string, string>, status: number][] = [
      ["JSON", '{"a":1}', {}, 200],
      ["JSON that names its charset", '"å"', { "content-type": "Application/JSON; charset=UTF-8" }, 200],
      ["none", null, { "content-type": "text/plain" }, 200],
      ["half of a JSON value", '{"a":', {}, 400],
      ["a JSON value and more", "{} {}", {}, 400],
      ["64 levels", deep(64), {}, 200],
      ["65 levels", deep(65), {}, 400],
      ["100,000 levels", deep(100_000), {}, 400],
      ["brackets in a text, which nest nothing", JSON.stringify("[{".repeat(500)), {}, 200],
      ["a form", "a=1", { "content-type": "application/x-www-form-urlencoded" }, 415],
      ["another charset", "{}", { "content-type": "application/json; charset=utf-16" }, 415],
      ["gzip", gzipSync("{}"), { "content-encoding": "gzip" }, 415],
      ["what is called gzip and is none", "{}", { "content-encoding": "gzip" }, 415],
      ["brotli", "{}", { "content-encoding": "br" }, 415],
      ["identity", "{}", { "content-encoding": "identity" }, 200],
      ["256 kB", JSON.stringify("x".repeat(256 * 1024 - 2)), {}, 200],
      ["a byte more", JSON.stringify("x".repeat(256 * 1024 - 1)), {}, 413],
      ["5 MB", JSON.stringify("x".repeat(5_000_000)), {}, 413],
    ];
    for (const [name, body, headers, status] of table)
      it(`${name} is answered with ${status}`, async () => {
        assert.equal((await post("/echo", body, headers)).status, status);
        assert.equal((await fetch(`${origin}/health`)).status, 200);
      });

    it("an endless body without a length is cut off", async () => {
      const endless = new ReadableStream({ pull: (it) => it.enqueue(new Uint8Array(65536).fill(32)) });
      const request = { method: "POST", body: endless, duplex: "half" };
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${origin}/echo`, { ...request, headers }).catch(() => undefined);
      // A client that goes on writing may find the connection closed before it reads the answer.
      assert.oneOf(answer?.status, [413, undefined]);
      assert.equal((await fetch(`${origin}/health`)).status, 200);
    });

    it("a stream is handed over as it comes, whatever its type", async () => {
      const answer = await post("/count", new Uint8Array(1_000_000), { "content-type": "image/png" });
      assert.deepEqual(await answer.json(), { bytes: 1_000_000 });
      assert.equal((await post("/count", new Uint8Array(26 * 1024 * 1024))).status, 413);
    });

    it("a form is read as a form, and only where one is", async () => {
      const form = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await post("/form", "text=a%C3%A5+b&__proto__=1&text=c", form);
      assert.deepEqual(await answer.json(), [
        ["text", "aå b"],
        ["__proto__", "1"],
        ["text", "c"],
      ]);
      assert.equal((await post("/form", "{}")).status, 415);
      assert.equal((await post("/form", `a=${"x".repeat(256 * 1024)}`, form)).status, 413);
      assert.deepEqual(await (await post("/form", "%ff%f&a=%C3", form)).json(), [
        ["\ufffd%f", ""],
        ["a", "\ufffd"],
      ]);
    });

    it("keys of the prototype stay keys", async () => {
      await post("/echo", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
      assert.notProperty({}, "polluted");
    });
  });

  it("decodes what stands in the path", async () => {
    const answer = await fetch(`${origin}/things/b%C3%B8%20%7C1u`);
    assert.deepEqual(await answer.json(), { name: "bø |1u" });
  });

  it("tells nothing of the inside when it fails", async () => {
    const answer = await post("/broken", "{}");
    assert.equal(answer.status, 500);
    assert.notInclude(await answer.text(), "hunter2");
    assert.lengthOf(complaints, 1);
  });

  const addresses = [
    "GET // HTTP/1.1",
    "GET //evil.example/health HTTP/1.1",
    "GET http://[ HTTP/1.1",
    "GET http://evil.example/health HTTP/1.1",
    "GET /%E0%A4%A HTTP/1.1",
    "GET /things/%ff HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "GET \\\\evil HTTP/1.1",
    "NONSENSE / HTTP/1.1",
  ];
  for (const line of addresses)
    it(`refuses "${line}"`, async () => {
      assert.match(await raw(origin, `${line}\r\nHost: a\r\nConnection: close\r\n\r\n`), /^HTTP\/1\.1 400 /);
      assert.equal((await fetch(`${origin}/health`)).status, 200);
    });

  it("refuses a host that is none", async () => {
    assert.match(await raw(origin, "GET /nothing HTTP/1.1\r\nHost: a b[\r\n\r\n"), /^HTTP\/1\.1 400 /);
    assert.match(
      await raw(origin, "GET /x HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n"),
      /^HTTP\/1\.1 404 /,
    );
  });

  it("answers another method with 405 and an unknown path with 404, and repeats neither", async () => {
    assert.equal((await fetch(`${origin}/health`, { method: "DELETE" })).status, 405);
    const answer = await fetch(`${origin}/<script>`);
    assert.equal(answer.status, 404);
    assert.notInclude(await answer.text(), "script");
    assert.equal((await fetch(`${origin}/health`, { method: "HEAD" })).status, 200);
  });

  it("survives a client that leaves in the middle", async () => {
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    socket.write(
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"a"',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await fetch(`${origin}/health`)).status, 200);
  });

  describe("an event stream", () => {
    /** A server with one stream, and what became of it. */
    async function streaming() {
      const other = create();
      const seen = { opened: 0, ended: 0 };
      let sender: { send(text: string): void; end(): void } | undefined;
      other.route("GET", "/events", () => ({
        status: 200,
        headers: { "content-type": "text/event-stream" },
        body: new EventStream((stream) => {
          sender = stream;
          seen.opened += 1;
          stream.send("data: first\n\n");
          return () => {
            seen.ended += 1;
          };
        }),
      }));
      const origin = `http://127.0.0.1:${await other.listen()}`;
      return { other, seen, origin, stream: () => sender };
    }
    const soon = async (holds: () => boolean) => {
      for (let left = 100; left > 0 && !holds(); left--)
        await new Promise((resolve) => setTimeout(resolve, 20));
      assert.isTrue(holds());
    };

    it("sends each piece at once, and tells when the client has left", async () => {
      const { other, seen, origin, stream } = await streaming();
      const leave = new AbortController();
      const answer = await fetch(`${origin}/events`, { signal: leave.signal });
      assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
      const read = async () => new TextDecoder().decode((await reader.read()).value);
      assert.equal(await read(), "data: first\n\n");
      stream()?.send("data: å\n\n");
      assert.equal(await read(), "data: å\n\n");
      leave.abort();
      await soon(() => seen.ended === 1);
      stream()?.send("to nobody");
      await other.close();
      assert.deepEqual(seen, { opened: 1, ended: 1 });
    });

    it("ends when it is ended, and when the server closes, at once", async () => {
      const { other, seen, origin, stream } = await streaming();
      const first = await fetch(`${origin}/events`);
      stream()?.end();
      assert.equal(await first.text(), "data: first\n\n");
      const second = await fetch(`${origin}/events`);
      const before = Date.now();
      await other.close();
      assert.equal(await second.text(), "data: first\n\n");
      assert.isBelow(Date.now() - before, 900);
      assert.deepEqual(seen, { opened: 2, ended: 2 });
    });

    it("is not opened for a HEAD, and lets go of a client that reads nothing", async () => {
      const { other, seen, origin, stream } = await streaming();
      assert.equal((await fetch(`${origin}/events`, { method: "HEAD" })).status, 200);
      assert.equal(seen.opened, 0);
      await fetch(`${origin}/events`);
      for (let i = 0; i < 400 && seen.ended === 0; i++) {
        stream()?.send("x".repeat(64 * 1024));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await soon(() => seen.ended === 1);
      await other.close();
    });
  });

  it("finishes what is under way before it closes, then tells the sockets", async () => {
    const other = create();
    let finished = false;
    other.route("POST", "/slow", async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      finished = true;
      return { status: 200, body: "done" };
    });
    other.upgrade(
      "/live/:name",
      ({ params }) =>
        (socket) =>
          socket.send(params.name ?? ""),
    );
    const port = await other.listen();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live/me`);
    const first = await new Promise((resolve) => socket.once("message", (data) => resolve(String(data))));
    assert.equal(first, "me");
    const code = new Promise<number>((resolve) => socket.once("close", resolve));
    const slow = fetch(`http://127.0.0.1:${port}/slow`, { method: "POST" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = other.close();
    assert.equal(await (await slow).text(), "done");
    assert.isTrue(finished);
    assert.equal(await code, 1001);
    await closed;
    const late = await fetch(`http://127.0.0.1:${port}/health`).catch(() => "refused");
    assert.equal(late, "refused");
    await other.close();
  });
});

describe("a client's address", () => {
  const table: [
    peer: string | undefined,
    forwarded: string | undefined,
    proxied: boolean,
    address: string,
  ][] = [
    ["203.0.113.7", undefined, false, "203.0.113.7"],
    ["::ffff:203.0.113.7", undefined, false, "203.0.113.7"],
    ["127.0.0.1", "198.51.100.1, 203.0.113.9", true, "203.0.113.9"], // only the proxy's own entry
    ["::ffff:10.0.0.2", "203.0.113.9", true, "203.0.113.9"],
    ["127.0.0.1", "203.0.113.9", false, "127.0.0.1"], // no proxy is configured
    ["203.0.113.7", "198.51.100.1", true, "203.0.113.7"], // not our proxy
    ["127.0.0.1", undefined, true, "127.0.0.1"],
    ["2001:db8:1:2:3:4:5:6", undefined, false, "2001:db8:1:2::/64"],
    ["2001:db8::6", undefined, false, "2001:db8:0:0::/64"],
    ["::1", undefined, false, "0:0:0:0::/64"],
    ["fe80::1%eth0", undefined, false, "fe80:0:0:0::/64"],
    ["::1", "<script>", true, "<script>"],
    [undefined, undefined, false, "unknown"],
  ];
  for (const [peer, forwarded, proxied, address] of table)
    it(`${peer} forwarded for ${forwarded}${proxied ? " by a proxy" : ""} is ${address}`, () =>
      assert.equal(clientAddress(peer, forwarded, proxied), address));
});
