import { forget, recall, remember, type Session } from "./session.ts";

/** An activity as Direct Line brings it; only what this page shows. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly from?: { readonly role?: string; readonly name?: string };
  readonly text?: string;
  readonly channelData?: { readonly clientActivityID?: string; readonly adviser?: boolean };
  readonly suggestedActions?: { readonly actions?: readonly { title: string; value: string }[] };
  readonly attachments?: readonly { contentType: string; content: Readonly<Record<string, unknown>> }[];
}

export type Line = "connecting" | "online" | "reconnecting" | "offline" | "busy";

export interface Listener {
  /** Activities in order; after a reconnect only those that were missed. `isReplay` for those of the first frame. */
  hear(activities: readonly Activity[], isReplay: boolean): void;
  line(line: Line): void;
  /** The conversation of last time is gone, and another has begun. */
  ended(): void;
}

export interface Connection {
  /**
   * Sends an utterance. Sent again under the same id it is heard once.
   * @returns whether it has arrived
   */
  send(text: string, id: string): Promise<boolean>;
  /** Lets an adviser see that something is being written. */
  typing(): void;
  /** Leaves the conversation and begins another. */
  restart(): void;
}

const base = "/v3/directline";
/** How often the line is tried, and how long it may take to answer. */
const pingEvery = 15_000;
const pingWithin = 8_000;
/** A network without websockets is polled; after this long they are tried again. */
const pollFor = 60_000;
const pollEvery = 2_000;

/** Keeps a conversation with the bot over Direct Line, through lost networks, sleep and servers that come and go. */
export function connect(locale: string, listener: Listener): Connection {
  let session = usable(recall(), locale);
  let watermark = "";
  let isFirst = true;
  let round = 0;
  let renewing: Promise<void> | undefined;
  let sending: Promise<unknown> = Promise.resolve();
  let wake = () => {};
  let check = () => {};
  let hangUp = () => {};
  const gate = createGate();

  for (const name of ["online", "pageshow"]) addEventListener(name, () => look());
  document.addEventListener("visibilitychange", () => look());
  addEventListener("offline", () => hangUp());
  setInterval(() => void call("POST", "/tokens/refresh").then(keep, () => {}), 15 * 60_000);
  void run();

  function look(): void {
    if (document.visibilityState === "hidden") return;
    wake();
    check();
  }

  async function run(): Promise<void> {
    const mine = ++round;
    let failures = 0;
    let unopened = 0;
    listener.line("connecting");
    while (mine === round) {
      let busyFor = 0;
      try {
        const streamUrl = await start();
        if (mine !== round) return;
        const opened = unopened < 2 ? await stream(streamUrl, mine) : await poll(mine);
        unopened = unopened < 2 && !opened ? unopened + 1 : 0;
        if (opened) failures = 0;
      } catch (error) {
        if (error instanceof Refused && error.status === 429) busyFor = error.retryAfter;
      }
      if (mine !== round) return;
      gate.shut();
      listener.line(busyFor > 0 ? "busy" : navigator.onLine ? "reconnecting" : "offline");
      failures += 1;
      // Spread out, so that a server that comes back is not met by everybody at once.
      const wait = Math.min(500 * 2 ** failures, 30_000) * (0.5 + Math.random() / 2);
      await pause(Math.max(wait, busyFor * 1000));
    }
  }

  /** @returns where to listen for what follows the watermark */
  async function start(): Promise<string> {
    if (!session) await renew();
    const answer = isFirst
      ? await call("POST", "/conversations", { locale })
      : await call(
          "GET",
          `/conversations/${session?.conversation}?watermark=${encodeURIComponent(watermark)}`,
        );
    keep(answer);
    return String(answer.streamUrl);
  }

  /** Listens until the line breaks. @returns whether it was ever open */
  function stream(streamUrl: string, mine: number): Promise<boolean> {
    return new Promise((resolve) => {
      // The page's own origin, whatever the server takes itself to be called.
      const url = new URL(streamUrl);
      url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
      url.host = location.host;
      const socket = new WebSocket(url);
      let opened = false;
      let deadline = setTimeout(() => end(), 10_000);
      const expect = (within: number) => {
        clearTimeout(deadline);
        deadline = setTimeout(() => end(), within);
        socket.send("");
      };
      const ping = setInterval(() => {
        if (opened) expect(pingWithin);
      }, pingEvery);
      const end = () => {
        clearTimeout(deadline);
        clearInterval(ping);
        check = hangUp = () => {};
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
        resolve(opened);
      };
      hangUp = end;
      check = () => {
        if (opened) expect(pingWithin / 2);
      };
      socket.onclose = end;
      socket.onopen = () => {
        opened = true;
        clearTimeout(deadline);
        up();
      };
      socket.onmessage = ({ data }) => {
        clearTimeout(deadline);
        if (mine !== round || typeof data !== "string" || data === "") return;
        take(JSON.parse(data));
        // Only now may an adviser be told that it has arrived.
        socket.send(`seen ${Number.parseInt(watermark, 10) || 0}`);
      };
    });
  }

  async function poll(mine: number): Promise<boolean> {
    const until = Date.now() + pollFor;
    while (mine === round && Date.now() < until) {
      const path = `/conversations/${session?.conversation}/activities?watermark=${encodeURIComponent(watermark)}`;
      take(await call("GET", path));
      up();
      await pause(pollEvery);
    }
    return true;
  }

  function up(): void {
    gate.open();
    listener.line("online");
  }

  function take(frame: Record<string, unknown>): void {
    if (typeof frame.watermark === "string" && frame.watermark !== "") watermark = frame.watermark;
    if (!Array.isArray(frame.activities)) return;
    listener.hear(frame.activities as Activity[], isFirst);
    isFirst = false;
  }

  async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const token = session?.token;
    try {
      return await request(method, path, body, token);
    } catch (error) {
      if (!(error instanceof Refused) || (error.status !== 401 && error.status !== 403)) throw error;
      const before = session?.conversation;
      // Another call may have got a new token while this one waited for its answer.
      if (session?.token === token) await renew();
      // What was asked of a conversation that is gone is not asked of another.
      if (before !== session?.conversation && path.includes(`/${before}`)) throw error;
      return request(method, path, body, session?.token);
    }
  }

  /** A new token: for the conversation of last time where that can be had, else for a new one. */
  function renew(): Promise<void> {
    renewing ??= (async () => {
      const before = session?.conversation;
      const body = session ? { resume: session.resume } : {};
      const answer = await request("POST", "/tokens/generate", body, undefined);
      const conversation = String(answer.conversationId);
      const isSame = before === conversation;
      session = {
        conversation,
        token: String(answer.token),
        resume: String(answer.resume),
        locale: isSame ? (session?.locale ?? locale) : locale,
        spoken: isSame && session?.spoken === true,
      };
      remember(session);
      if (before === undefined || isSame) return;
      watermark = "";
      isFirst = true;
      hangUp();
      listener.ended();
    })().finally(() => (renewing = undefined));
    return renewing;
  }

  function keep(answer: Record<string, unknown>): void {
    if (!session || answer.conversationId !== session.conversation || typeof answer.token !== "string")
      return;
    session = { ...session, token: answer.token };
    remember(session);
  }

  async function post(text: string, id: string, mine: number): Promise<boolean> {
    if (!navigator.onLine) return false;
    await gate.passed(15_000);
    if (!session || mine !== round) return false;
    try {
      if (!session.spoken) {
        session = { ...session, spoken: true };
        remember(session);
      }
      const activity = { type: "message", text, locale, channelData: { clientActivityID: id } };
      await call("POST", `/conversations/${session.conversation}/activities`, activity);
      wake();
      return true;
    } catch {
      check();
      return false;
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    send(text, id) {
      // One after the other: what was written first is heard first.
      const mine = round;
      const sent = sending.then(() => post(text, id, mine));
      sending = sent;
      return sent;
    },
    typing() {
      if (session)
        void call("POST", `/conversations/${session.conversation}/activities`, { type: "typing" }).catch(
          () => {},
        );
    },
    restart() {
      forget();
      session = undefined;
      watermark = "";
      isFirst = true;
      round += 1;
      gate.shut();
      hangUp();
      wake();
      void run();
    },
  };
}

/** Lets through while it is open; what waits goes through when it opens, or after a while. */
function createGate() {
  let isOpen = false;
  let open = () => {};
  let opened = Promise.resolve();
  const shut = () => {
    opened = new Promise((resolve) => {
      open = resolve;
    });
    isOpen = false;
  };
  shut();
  return {
    open() {
      isOpen = true;
      open();
    },
    shut() {
      if (isOpen) shut();
    },
    passed: (within: number) =>
      Promise.race([opened, new Promise<void>((resolve) => setTimeout(resolve, within))]),
  };
}

/** An answer that is no success. */
class Refused extends Error {
  readonly status: number;
  /** Seconds after which to try again. */
  readonly retryAfter: number;

  constructor(answer: Response) {
    super(`${answer.status}`);
    this.status = answer.status;
    this.retryAfter = Number(answer.headers.get("retry-after")) || 10;
  }
}

async function request(
  method: string,
  path: string,
  body: unknown,
  token: string | undefined,
): Promise<Record<string, unknown>> {
  const answer = await fetch(base + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new Refused(answer);
  return answer.json();
}

/** A conversation in which nothing was said is begun anew when the page's language has been changed. */
function usable(session: Session | undefined, locale: string): Session | undefined {
  return session && (session.spoken || session.locale === locale) ? session : undefined;
}
