import { loadTexts } from "../../../src/language/texts.ts";
import type { CaseView, Clock, Desk, Log } from "../../../src/ports.ts";
import { deskPages } from "../../../src/web/desk/desk-pages.ts";
import { createServer } from "../../../src/web/server.ts";
import { signInLinks } from "../../../src/web/sign-in/link.ts";
import { signIn } from "../../../src/web/sign-in/sign-in.ts";
import { staffPages } from "../../../src/web/staff-page.ts";
import { adviser } from "../../domain/handoff/sample-adviser.ts";
import { actor } from "../../domain/sample.ts";
import { folders } from "../../real-bot.ts";
import { temporaryFolder } from "../../stores/temporary-folder.ts";
import { type Browser, browser } from "../sign-in/browser.ts";
import { now, type PlayedDesk, playedDesk, sampleCase } from "./played-desk.ts";

const secret = "the-secret-of-the-desk-pages-tests-0123";

/** Three advisers: Kari and Ola in Bodø, and Liv, who leads. */
export const people = [
  adviser("kari", { name: "Kari Nord", locales: ["nb", "en"] }),
  adviser("ola", { name: "Ola Sør" }),
  adviser("liv", { name: "Liv Leder", role: "lead" }),
];

export interface ServedPages {
  readonly origin: string;
  readonly desk: PlayedDesk;
  /** Log lines at warn and error. */
  readonly complaints: string[];
  /** Signs in as a person would. */
  signedIn(id: string, locale?: string): Promise<Browser>;
  linkFor(id: string): string;
  close(): Promise<void>;
}

/** The real server with the sign-in and the desk's pages, over a desk of test data. */
export async function servePages(
  cases: readonly CaseView[] = [sampleCase("c1")],
  port = 0,
): Promise<ServedPages> {
  const desk = playedDesk(cases, Object.fromEntries(people.map(({ id, name }) => [id, name])));
  return { ...(await serveDeskPages(desk, { now: () => now }, port)), desk };
}

export async function serveDeskPages(
  desk: Desk,
  clock: Clock,
  port: number,
): Promise<Omit<ServedPages, "desk">> {
  const complaints: string[] = [];
  const complain = (fields: object, message: string) =>
    void complaints.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info() {}, warn: complain, error: complain };
  const server = createServer(
    {
      port,
      host: "127.0.0.1",
      publicUrl: undefined,
      embedOrigins: [],
      version: "1.2.3",
      knowledge: () => ({}),
    },
    log,
  );
  const texts = await loadTexts(folders.locales);
  const directory = { all: () => people, put: never, change: never, remove: never, close: never };
  const config = { secret, publicUrl: undefined, oidc: undefined, data: await temporaryFolder() };
  const routes = signIn(server, config, { directory, texts, clock, log });
  const staff = await staffPages(server, texts);
  deskPages(routes, staff, { desk, texts, clock, directory, knowledge: { current: () => ({ actors }) } });
  const origin = `http://127.0.0.1:${await server.listen()}`;
  const linkFor = (id: string) => {
    const one = people.find((person) => person.id === id);
    if (one === undefined) throw new Error(`the test has no adviser "${id}"`);
    return signInLinks(secret, () => Math.floor(clock.now().getTime() / 1000)).issue(one);
  };
  return {
    origin,
    complaints,
    linkFor,
    async signedIn(id, locale = "nb") {
      const one = browser(origin);
      await one.post("/desk/sign-in/link", { link: linkFor(id) });
      const reads = { "accept-language": locale };
      return {
        ...one,
        get: (path, headers = {}) => one.get(path, { ...reads, ...headers }),
        post: (path, form = {}, headers = {}) => one.post(path, form, { ...reads, ...headers }),
      };
    },
    close: () => server.close(),
  };
}

const actors = new Map([["almi-orebro", actor("almi-orebro", { names: { nb: "Almi Örebro" } })]]);

async function never(): Promise<never> {
  throw new Error("the pages change no adviser");
}
