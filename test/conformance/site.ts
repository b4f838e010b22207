import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { webChatBundle } from "./web-chat-bundle.ts";

/** A site of somebody else's, which embeds the clients: Web Chat at `/web-chat`, its library alone at `/library`. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts the site. Its pages do nothing until `begin({ domain, locale, webSocket })` is called in them. */
export async function startSite(): Promise<Site> {
  const library = createRequire(import.meta.url).resolve("botframework-directlinejs/dist/directline.js");
  const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
    "/webchat.js": ["text/javascript", webChatBundle()],
    "/directline.js": ["text/javascript", readFileSync(library)],
    "/web-chat": ["text/html", pageOf("/webchat.js", webChat)],
    "/library": ["text/html", pageOf("/directline.js", libraryAlone)],
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

function pageOf(script: string, own: string): string {
  return `<!doctype html><html lang="nb"><head><title>A page</title><link rel="icon" href="data:,">
<style>html, body, #chat { height: 100%; margin: 0 }</style><script src="${script}"></script></head>
<body><div id="chat" role="main"></div><script>${token}${own}</script></body></html>`;
}

const token = `
async function tokenFrom(domain) {
  const answer = await fetch(domain + "/tokens/generate", { method: "POST" });
  return (await answer.json()).token;
}
`;

const webChat = `
async function begin({ domain, locale, webSocket }) {
  window.line = WebChat.createDirectLine({
    domain, token: await tokenFrom(domain), webSocket, conversationStartProperties: { locale },
  });
  window.store = WebChat.createStore();
  WebChat.renderWebChat({ directLine: line, store, locale }, document.getElementById("chat"));
}
const activities = () => store.getState().activities;
`;

const libraryAlone = `
const seen = [];
const statuses = [];
async function begin({ domain, locale, webSocket }) {
  window.line = new DirectLine.DirectLine({
    domain, token: await tokenFrom(domain), webSocket, conversationStartProperties: { locale },
  });
  line.connectionStatus$.subscribe((status) => statuses.push(status));
  line.activity$.subscribe((activity) => seen.push(activity));
}
const activities = () => seen;
const say = (text) => new Promise((resolve, reject) =>
  line.postActivity({ type: "message", text, from: { id: "me" }, channelData: { clientActivityID: "c" + Math.random() } })
    .subscribe(resolve, reject));
`;
