/** What an address said when it was asked. */
export type Answer =
  | { readonly kind: "ok" }
  /** It sent us on for good, and the new address answers. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "gone"; readonly status: number }
  /** It answers, but not to programs. */
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "broken"; readonly why: string };

export interface Asking {
  /** Who asks, as servers see it. */
  readonly userAgent: string;
  /** Milliseconds to wait for one answer. */
  readonly patience: number;
  /** Called after each answer. */
  readonly onAnswer: (url: string, answer: Answer) => void;
}

/** How many addresses are asked at a time, each of another host. */
const atOnce = 4;

/**
 * Asks each address whether it is there: HEAD, and GET where a server does not do HEAD. Never two requests at a time
 * to one host. An address that fails is an answer like any other: nothing throws.
 *
 * @param urls absolute http and https addresses, each once
 */
export async function askLinks(urls: readonly string[], asking: Asking): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    const own = byHost.get(host);
    if (own === undefined) byHost.set(host, [url]);
    else own.push(url);
  }
  // The host with the most addresses takes the longest: it starts first.
  const queues = [...byHost.values()].sort((a, b) => b.length - a.length);
  const worker = async () => {
    for (let own = queues.shift(); own !== undefined; own = queues.shift())
      for (const url of own) asking.onAnswer(url, await ask(url, asking));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** After so many hops an address leads nowhere. */
const mostHops = 5;

async function ask(url: string, asking: Asking): Promise<Answer> {
  let at = url;
  let forGood = true;
  try {
    for (let hop = 0; hop <= mostHops; hop++) {
      const { status, location } = await request(at, asking);
      if (!isRedirect(status) || location === null)
        return answerOf(status, at === url || !forGood ? null : at);
      forGood &&= status === 301 || status === 308;
      at = new URL(location, at).href;
    }
    return { kind: "broken", why: "redirects without end" };
  } catch (error) {
    return { kind: "broken", why: whyOf(error) };
  }
}

interface Response {
  readonly status: number;
  readonly location: string | null;
}

async function request(url: string, { userAgent, patience }: Asking): Promise<Response> {
  const send = async (method: "HEAD" | "GET"): Promise<Response> => {
    const response = await fetch(url, {
      method,
      redirect: "manual",
      headers: { "user-agent": userAgent, accept: "text/html,*/*;q=0.8" },
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get("location") };
  };
  const head = await send("HEAD");
  return head.status === 405 || head.status === 403 || head.status === 501 ? send("GET") : head;
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function answerOf(status: number, movedTo: string | null): Answer {
  if (status === 404 || status === 410) return { kind: "gone", status };
  if (status >= 500) return { kind: "broken", why: String(status) };
  if (status >= 400) return { kind: "refused", status };
  return movedTo === null ? { kind: "ok" } : { kind: "moved", to: movedTo };
}

/** A network failure in a word: `timeout`, or the system's code (`ENOTFOUND`, `CERT_HAS_EXPIRED`). */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "timeout";
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
}
