import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { webChatBundle } from "./web-chat-bundle.ts";

/** A site of somebody else's, which embeds the clients. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const directLineJs = createRequire(import.meta.url).resolve("botframework-directlinejs/dist/directline.js");
  const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
    "/webchat.js": ["text/javascript", webChatBundle()],
    "/directline.js": ["text/javascript", readFileSync(directLineJs)],
    "/web-chat": ["text/html", page("/webchat.js")],
    "/direct-line-js": ["text/html", page("/directline.js")],
  };
  const server = createServer((req, res) => {
    const [type, body] = files[req.url ?? ""] ?? [];
    res.statusCode = type === undefined ? 404 : 200;
    if (type !== undefined) res.setHeader("content-type", `${type}; charset=utf-8`);
    res.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function page(script: string): string {
  return `<!doctype html><html><head><title>A page</title><link rel="icon" href="data:,">
<style>html, body, #chat { height: 100%; margin: 0 }</style><script src="${script}"></script></head>
<body><div id="chat" role="main"></div></body></html>`;
}
