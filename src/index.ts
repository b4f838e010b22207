import { join } from "node:path";
import { createConnecting } from "./adviser-chat/connecting.ts";
import { createAdviserChat } from "./adviser-chat.ts";
import { tellingAdvisers } from "./adviser-news.ts";
import { createRecords } from "./adviser-record/records.ts";
import { type BotParts, createBot } from "./bot.ts";
import { type CaseIndex, createCaseIndex } from "./case-index.ts";
import { recordCases } from "./case-records.ts";
import { type BotFramework, botFramework } from "./channels/bot-framework.ts";
import { directLine } from "./channels/direct-line.ts";
import { isOfOurPage } from "./channels/direct-line-token.ts";
import { systemClock } from "./clock.ts";
import { type Config, version } from "./config.ts";
import { createConversations } from "./conversations.ts";
import { removeDemoAdvisers } from "./demo-advisers.ts";
import { createClocks } from "./desk/clocks.ts";
import { createHub } from "./desk/hub.ts";
import { createDesk } from "./desk.ts";
import type { Summary } from "./domain/summary.ts";
import { summaryPdf } from "./files/summary-pdf.ts";
import { holidays } from "./holidays.ts";
import type { Route } from "./http.ts";
import { watchKnowledge } from "./knowledge/watch.ts";
import { loadTexts } from "./language/texts.ts";
import { createLive } from "./live.ts";
import { learnLuis, liveRecognizer } from "./live-recognizer.ts";
import { createLog } from "./log.ts";
import { letterCarrier } from "./mail/letter-carrier.ts";
import { noticeCarrier } from "./mail/notice-carrier.ts";
import { smtp } from "./mail/smtp.ts";
import { noticing } from "./notices.ts";
import { createOutbox } from "./outbox.ts";
import { createOwnData } from "./own-data.ts";
import type { Connecting, Desk, Directory, Live } from "./ports.ts";
import { createPosting, inTurn } from "./posting.ts";
import { brreg } from "./registers/brreg.ts";
import { createRetention } from "./retention.ts";
import { secretOf } from "./secret.ts";
import { auditFiles } from "./signals/audit-file.ts";
import { refusalFiles } from "./signals/refusal-file.ts";
import { signalFiles } from "./signals/signal-file.ts";
import { advisers } from "./stores/lowdb/advisers.ts";
import { lowdbStore } from "./stores/lowdb.ts";
import { warnOfStrangers } from "./warn-of-strangers.ts";
import { chatPage } from "./web/chat-page.ts";
import { adviserRoutes } from "./web/desk/advisers/adviser-routes.ts";
import { deskPages } from "./web/desk/desk-pages.ts";
import { ownDataFile } from "./web/own-data-file.ts";
import { createServer } from "./web/server.ts";
import { signIn } from "./web/sign-in/sign-in.ts";
import { staffPages } from "./web/staff-page.ts";
import { summaryFile } from "./web/summary-file.ts";
import { summaryLinks } from "./web/summary-links.ts";
import { webhooks } from "./webhooks/webhooks.ts";

/** All that the bot and the desk are made of. */
export interface Parts extends BotParts {
  readonly directory: Directory;
  readonly live: Live;
  readonly desk: Desk;
  /** Ties advisers' chats to their names, where a channel is configured in which they can be proven. */
  readonly connecting: Connecting | undefined;
  /** Teams and the other channels of an Azure bot. */
  readonly azure: BotFramework | undefined;
  readonly cases: CaseIndex;
  readonly pdf: (summary: Summary) => Promise<Uint8Array>;
  close(): Promise<void>;
}

/** `isDemo` of a start for a trial, in which demonstration advisers may answer. */
export type Start = Config & { readonly isDemo?: boolean };

/** The parts without a way to reach them: the terminal talks to these. */
export async function assemble(config: Start): Promise<Parts> {
  const log = createLog(config.logLevel);
  const texts = await loadTexts(config.locales);
  const knowledge = await watchKnowledge(config.knowledge, log);
  const store = await lowdbStore(config.data, log);
  const mail = config.smtp && smtp(config.smtp, log);
  const directory = await advisers(config.data, log);
  if (config.isDemo !== true) await removeDemoAdvisers(directory, log);
  warnOfStrangers(config, knowledge.current(), directory, log);
  const notices = mail ? [noticing({ ...config, texts, knowledge, advisers: directory.all })] : [];
  const chatNews = config.botFramework ? [tellingAdvisers(directory.all)] : [];
  const conversations = createConversations(
    store,
    inTurn([...notices, createPosting(config.webhooks), ...chatNews]),
  );
  const cases = createCaseIndex(conversations);
  await cases.start();
  const audit = auditFiles(join(config.data, "audit"));
  recordCases(cases, audit, refusalFiles(join(config.data, "refusals"), log), log);
  const isHoliday = holidays();
  const pdf = (summary: Summary) =>
    summaryPdf(summary, (number, of) => texts.say(summary.locale, "bot:summary.page", { number, of }));
  const live = createLive();
  const roster = () => ({
    advisers: directory.all(),
    load: cases.load(),
    holidays: isHoliday,
    lastResort: config.lastResort,
  });
  const core = { texts, knowledge, conversations, cases, directory, live, clock: systemClock, log };
  const desk = createDesk({ ...core, handoff: { promiseDays: config.promiseDays, roster } });
  const codes =
    config.botFramework && createConnecting({ ...core, secret: await secretOf(config.secret, config.data) });
  const chats = codes && createAdviserChat({ ...config, ...core, desk, codes });
  const azure =
    config.botFramework && chats && botFramework(config.botFramework, conversations, live, chats, log);
  const carriers = {
    ...(mail && {
      mail: letterCarrier({ mail, texts, pdf, clock: systemClock }),
      notice: noticeCarrier(mail, systemClock, log),
    }),
    webhook: webhooks(config.webhooks, systemClock, log),
    ...(azure && {
      turn: azure.carrier,
      handoff: azure.handoffCarrier,
      adviser: azure.adviserCarrier,
    }),
  };
  const outbox = createOutbox({ conversations, carriers, clock: systemClock, log });
  await outbox.start();
  return {
    ...core,
    desk,
    connecting: codes,
    azure,
    handoff: {
      isAtHub: (address) => azure?.isAtHub(address) === true,
      promiseDays: config.promiseDays,
      roster,
    },
    pdf,
    canMail: mail !== undefined,
    retentionDays: config.retentionDays,
    audit,
    signals: signalFiles(join(config.data, "needs"), log),
    registers:
      config.brregUrl === undefined
        ? {}
        : { NO: brreg({ url: config.brregUrl, userAgent: `lots/${version}` }, systemClock, log) },
    recognizer: liveRecognizer(knowledge, config.luis && learnLuis(config.luis, log)),
    async close() {
      knowledge.close();
      cases.close();
      await directory.close();
      await outbox.close();
      await store.close();
    },
  };
}

/** Lots as it runs. */
export interface Served {
  readonly port: number;
  /** All that its server answers. */
  readonly routes: readonly Route[];
  close(): Promise<void>;
}

/** The whole: the bot, its channels and its pages on one server. Resolves when it can be reached. */
export async function serve(config: Start): Promise<Served> {
  const parts = await assemble(config);
  const { live, azure } = parts;
  const clocks = createClocks(parts);
  const secret = await secretOf(config.secret, config.data);
  const links = summaryLinks({ ...config, secret }, isOfOurPage);
  const bot = createBot({ ...parts, addresses: links });
  const server = createServer({ ...config, version, knowledge: () => sizesOf(parts) }, parts.log);
  const channels = [
    directLine({ ...config, secret }, live, parts.log),
    ...(azure === undefined ? [] : [azure]),
  ];
  for (const channel of channels) await channel.start(bot, server, createHub(parts));
  await chatPage(server, parts.texts);
  const staff = await staffPages(server, parts.texts);
  const office = signIn(server, { ...config, secret }, { ...parts, ...staff });
  adviserRoutes(office, staff, { ...parts, records: createRecords(parts.knowledge) });
  deskPages(office, staff, parts);
  const retention = createRetention(parts);
  retention.start();
  clocks.start();
  summaryFile(server, { ...parts, bot, links });
  ownDataFile(server, { ...parts, links, ownData: createOwnData(parts) });
  const port = await server.listen();
  return {
    port,
    routes: server.routes,
    async close() {
      await server.close();
      await retention.close();
      await clocks.close();
      await parts.close();
    },
  };
}

function sizesOf({ knowledge }: BotParts): Readonly<Record<string, number>> {
  const { actors, programmes, municipalities } = knowledge.current();
  return { actors: actors.size, programmes: programmes.size, municipalities: municipalities.size };
}
