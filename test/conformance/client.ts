import type { Browser, Page } from "playwright-core";

/** The part of an activity that clients are checked by. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly role: string };
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string }[];
  readonly suggestedActions?: { readonly actions: readonly { readonly value: string }[] };
  readonly channelData?: Readonly<Record<string, unknown>>;
}

/** How a client is begun. */
export interface Beginning {
  /** Address of the endpoint, with `/v3/directline`. */
  readonly domain: string;
  readonly locale: string;
  readonly webSocket: boolean;
}

/** A client of Direct Line in a page, whichever it is. */
export interface Client {
  readonly page: Page;
  /** The messages that it has, in its order. */
  messages(): Promise<readonly Shown[]>;
  /** Resolves with the first message that fits, behind the first `after`; gives up after so many milliseconds. */
  message(fits: (message: Shown) => boolean, after: number, patience?: number): Promise<Shown>;
  /** Says something past the client, as in another tab of the same person. */
  sayElsewhere(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page and begins its client. */
export async function openClient(browser: Browser, url: string, beginning: Beginning): Promise<Client> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(`begin(${JSON.stringify(beginning)})`);

  // A message that is being sent stands there twice for a moment in some clients: the one that is confirmed counts.
  const messages = async () =>
    (JSON.parse(await page.evaluate("JSON.stringify(activities())")) as Shown[]).filter(
      ({ type, id }) => type === "message" && id !== undefined,
    );
  return {
    page,
    messages,
    async message(fits, after, patience = 15_000) {
      const until = Date.now() + patience;
      for (;;) {
        const all = await messages();
        const found = all.slice(after).find(fits);
        if (found) return found;
        if (Date.now() > until)
          throw new Error(`not seen in ${patience} ms; last was: ${all.at(-1)?.text?.slice(0, 80)}`);
        await page.waitForTimeout(50);
      }
    },
    async sayElsewhere(text) {
      const { conversationId, token } = JSON.parse(
        await page.evaluate("JSON.stringify({ conversationId: line.conversationId, token: line.token })"),
      );
      const answer = await fetch(`${beginning.domain}/conversations/${conversationId}/activities`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ type: "message", text }),
      });
      if (answer.status !== 200) throw new Error(`saying it elsewhere was answered with ${answer.status}`);
    },
    close: () => page.close(),
  };
}

export function isFromBot({ from }: Shown): boolean {
  return from.role === "bot";
}

export function hasCard({ attachments }: Shown): boolean {
  return (
    attachments?.some(({ contentType }) => contentType === "application/vnd.microsoft.card.adaptive") === true
  );
}

export function hasChoices({ suggestedActions }: Shown): boolean {
  return (suggestedActions?.actions.length ?? 0) > 0;
}

/** @throws when what is said does not hold */
export function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** @throws when a message is there twice, or stands before an older one */
export function expectOrder(messages: readonly Shown[]): void {
  const ids = messages.map(({ id }) => id);
  expect(new Set(ids).size === ids.length, "a message is there twice");
  // Our ids are `<conversation>|<turn><u, or . and a number>`.
  const turns = ids.map((id) => Number.parseFloat((id.split("|")[1] ?? "").replace("u", ".0")));
  expect(
    turns.every((turn, index) => index === 0 || turn > (turns[index - 1] ?? 0)),
    `out of order: ${turns.join(" ")}`,
  );
}
