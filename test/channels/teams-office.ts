import { createConnecting } from "../../src/adviser-chat/connecting.ts";
import { createAdviserChat } from "../../src/adviser-chat.ts";
import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import { createOutbox, type Outbox } from "../../src/outbox.ts";
import type { AdviserChat, Bot, Connecting, Directory, Store } from "../../src/ports.ts";
import { advisers } from "../../src/stores/lowdb/advisers.ts";
import { memoryStore } from "../../src/stores/memory.ts";
import { type Logged, type Office, realOffice } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";
import {
  type ChannelStub,
  channelStub,
  type Delivery,
  type ServedChannel,
  serveBot,
} from "./bot-framework-serve.ts";

/** A button of a card, as it arrived. */
export interface ArrivedButton {
  readonly type: string;
  readonly title: string;
  readonly data?: unknown;
  readonly url?: string;
}

/** A message as it arrived in a chat. */
export interface Arrived {
  readonly id: string | undefined;
  /** The text, or the text of the card. */
  readonly text: string;
  readonly version: string | undefined;
  readonly buttons: readonly ArrivedButton[];
  readonly fields: readonly { readonly id: string; readonly choices?: readonly { value: string }[] }[];
  readonly summary: string | undefined;
}

/** The bot, the desk and the Bot Framework channel, with companies and advisers in Teams at the other end. */
export interface TeamsOffice {
  readonly office: Office;
  readonly directory: Directory;
  readonly connecting: Connecting;
  readonly chat: AdviserChat;
  readonly served: ServedChannel<Bot>;
  readonly channel: ChannelStub;
  readonly outbox: Outbox;
  readonly lines: Logged[];
  /** Somebody does something in a chat of their own; the company's chat is its name. */
  post(who: string, activity: object): Promise<number>;
  writes(who: string, ...texts: readonly string[]): Promise<void>;
  /** Presses a button on the last card in that chat that has one. */
  presses(who: string, title: string, inputs?: object): Promise<void>;
  /** What has arrived in a chat, the tries of one message as one. */
  arrived(who: string, from?: number): readonly Arrived[];
  /** A new adviser's chat, connected by a code as one would. */
  connects(who: string): Promise<void>;
  later(seconds?: number): Promise<void>;
  /** A company asks for a person, and the case is offered. @returns its id */
  asks(company: string, name?: string): Promise<string>;
  /** The process is gone, and another one begins with what it left. */
  restart(): Promise<TeamsOffice>;
  close(): Promise<void>;
}

interface Left {
  readonly store: Store;
  readonly folder: string;
  readonly clock: { at: string };
  readonly channel: ChannelStub;
}

let count = 0;

export async function teamsOffice(people: readonly Adviser[], left?: Left): Promise<TeamsOffice> {
  const lines: Logged[] = [];
  const { store, folder, clock, channel } = left ?? {
    store: memoryStore(),
    folder: await temporaryFolder(),
    clock: { at: "2026-11-23T09:00:00Z" },
    channel: await channelStub(),
  };
  const directory = await advisers(folder, silent);
  for (const one of people) await directory.change(one.id, (found) => found ?? one);
  const publicUrl = "https://lots.example";
  const office = await realOffice(directory.all, { lines, clock, store, publicUrl });
  const { bot, conversations, live, hub, desk, parts } = office;
  const core = { ...parts, desk, directory, publicUrl };
  const connecting = createConnecting({ ...core, secret: "a secret that is long enough for all" });
  const chat = createAdviserChat({ ...core, codes: connecting });
  const served = await serveBot({ mode: "local" }, bot, live, hub, chat);
  const carriers = { turn: served.carrier, adviser: served.adviserCarrier };
  const outbox = createOutbox({ conversations, carriers, clock: parts.clock, log: silent });
  await outbox.start();

  const chatOf = (who: string) => `a:${who}`;
  const of =
    (who: string) =>
    ({ path }: Delivery) =>
      decodeURIComponent(path).includes(`/${chatOf(who)}/`);

  async function post(who: string, activity: object): Promise<number> {
    count += 1;
    const { status } = await served.post({
      type: "message",
      id: `m${count}`,
      channelId: "msteams",
      serviceUrl: channel.url,
      conversation: { id: chatOf(who), conversationType: "personal", tenantId: "t1" },
      channelData: { tenant: { id: "t1" } },
      from: { id: `29:${who}`, name: who, aadObjectId: `entra-${who}` },
      recipient: { id: "28:bot", name: "Lots" },
      locale: "nb-NO",
      ...activity,
    });
    return status;
  }

  function arrived(who: string, from = 0): readonly Arrived[] {
    const mine = channel.deliveries.filter(of(who));
    const byId = new Map(mine.map(({ activity }, i) => [activity.id ?? `reply ${i}`, activity]));
    return [...byId.values()].map(arrivedOf).slice(from);
  }

  async function writes(who: string, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) await post(who, { text });
    await outbox.look();
  }

  return {
    office,
    directory,
    connecting,
    chat,
    served,
    channel,
    outbox,
    lines,
    post,
    writes,
    async presses(who, title, inputs = {}) {
      const found = arrived(who)
        .flatMap(({ buttons }) => buttons)
        .findLast((button) => button.title === title);
      if (found === undefined) throw new Error(`${who} has no button "${title}"`);
      await post(who, { value: { ...(found.data as object), ...inputs } });
      await outbox.look();
    },
    arrived,
    async connects(who) {
      const made = await connecting.codeFor(who);
      await writes(who, `koble til ${made?.code}`);
    },
    async later(seconds = 60) {
      clock.at = new Date(Date.parse(clock.at) + seconds * 1000).toISOString();
      await outbox.look();
    },
    async asks(company, name = "Ola Eksempel") {
      await writes(company, "Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin");
      await writes(company, "jeg vil snakke med et menneske", name, "40 00 00 00", "Ja, send");
      return office.cases.in(`msteams:${chatOf(company)}`).at(-1)?.case.id ?? "";
    },
    async restart() {
      await outbox.close();
      await served.close();
      return await teamsOffice([], { store, folder, clock, channel });
    },
    async close() {
      await outbox.close();
      await served.close();
      await channel.close();
    },
  };
}

interface Card {
  readonly version: string;
  readonly fallbackText: string;
  readonly body: readonly { readonly type: string; readonly id: string }[];
  readonly actions: readonly ArrivedButton[];
}

function arrivedOf(activity: Delivery["activity"]): Arrived {
  const { id, text, attachments, summary } = activity as unknown as {
    readonly id?: string;
    readonly text?: string;
    readonly summary?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
  };
  const card = attachments?.find(({ contentType }) => contentType.endsWith("card.adaptive"))?.content;
  return {
    id,
    text: text ?? card?.fallbackText ?? "",
    version: card?.version,
    buttons: card?.actions ?? [],
    fields: card?.body.filter(({ type }) => type.startsWith("Input.")) ?? [],
    summary,
  };
}
