import { z } from "zod";
import { createConnecting, disconnected } from "../adviser-chat/connecting.ts";
import { changeAdviser, makeAdviser, type Wrong } from "../adviser-record.ts";
import { systemClock } from "../clock.ts";
import { type Config, readConfig } from "../config.ts";
import type { Adviser } from "../domain/handoff/adviser.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { orThrow } from "../knowledge/watch.ts";
import { createLog } from "../log.ts";
import type { Directory } from "../ports.ts";
import { secretOf } from "../secret.ts";
import { advisers } from "../stores/lowdb/advisers.ts";
import { addressOf, linkLasts, signInLinks } from "../web/sign-in/link.ts";
import type { Command, Options } from "./command.ts";
import { isBadLine, jsonLines, writeLine } from "./json-lines.ts";
import { toldAdviser } from "./told-adviser.ts";
import { wrongUsage } from "./wrong-usage.ts";

const several = { type: "string", multiple: true } as const;
const one = { type: "string" } as const;

export const adviser: Command = {
  usage: "adviser add|change|list|absent|remove|link|unlink [<id>] [options] [--json]",
  about: `says who the advisers are; the server need not be stopped
  add <id> --name <name> --actor <id> --place <place>…   a country, county or municipality, by official name or code
      [--need <id>…] [--locale nb|nn|sv|en…] [--role adviser|lead] [--email <address>] [--subject <sub>]
      [--told email|teams…] [--capacity 5] [--hours "mon-fri 08:00-16:00"] [--country NO|SE]   whose time zone and holidays are kept
      Advisers sign in by --email, or by --subject where the provider confirms no address. They are told of cases in
      every way there is, or as --told says.
  change <id> [the same options]                    what is not given stays; "" takes away: --email "" --subject ""
      --told "", and --need "" for all needs. A place, need or language that is given takes the place of all before. A
      new name, actor, address or subject signs them out; a role holds until their groups at the provider say another.
  list
  absent <id> --from 2026-07-01 [--to 2026-07-31]   whole days, both included
  remove <id>                                       they are signed out at once
  link <id>                                         a link that signs them in once, within ${linkLasts} minutes
  link <id> --teams                                 a code that they write to the bot in Teams: the chat is theirs then
  unlink <id>                                       they are told nothing in Teams any more
With --json: add reads {"id", "name", "actor", "places", "needs"?, "locales"?, "role"?, "email"?, …}, change the same with all but
the id left out at will, and null or [] to take away; absent reads {"id", "from", "to"?},
link reads {"id", "teams"?}, remove and unlink read {"id"}, a line each where no id is given; what is saved, or {"error"}, is written a line each.`,
  options: {
    name: one,
    actor: one,
    place: several,
    need: several,
    locale: several,
    role: one,
    email: one,
    subject: one,
    told: several,
    teams: { type: "boolean" },
    capacity: one,
    country: one,
    hours: one,
    from: one,
    to: one,
    json: { type: "boolean" },
  },
  async run(options, [action = "", id, ...more]) {
    const act = actions[action];
    if (act === undefined) throw wrongUsage(action === "" ? "say what to do" : `there is no "${action}"`);
    if (more.length > 0) throw wrongUsage(`"${more.join(" ")}" is one argument too many`);
    const config = readConfig({ LOG_LEVEL: "warn", ...process.env });
    const line =
      action === "list" || id !== undefined || options.json !== true ? given(action, id, options) : undefined;
    const directory = await advisers(config.data, createLog(config.logLevel));
    let loaded: Promise<Knowledge> | undefined;
    // Read only where names are asked for: it is most of the time that a command takes.
    const knowledge = () => {
      loaded ??= loadKnowledge(config.knowledge).then(orThrow);
      return loaded;
    };
    const place: Place = { config, knowledge, directory };
    const isJson = options.json === true;
    let status = 0;
    const tell = async (answer: Answer) => {
      if ("error" in answer) status = answer.usage === true && !isJson ? 2 : 1;
      if (isJson) await writeLine("error" in answer ? { id: answer.id, error: answer.error } : answer.value);
      else if ("error" in answer) process.stderr.write(`lots adviser ${action}: ${answer.error}\n`);
      else process.stdout.write(`${answer.text}\n`);
    };
    if (line !== undefined) for (const answer of await act(line, place)) await tell(answer);
    else
      for await (const one of jsonLines(process.stdin, z.record(z.string(), z.unknown())))
        if (isBadLine(one)) {
          status = 1;
          await writeLine(one);
        } else for (const answer of await act(one, place)) await tell(answer);
    return status;
  },
};

interface Place {
  readonly config: Config;
  knowledge(): Promise<Knowledge>;
  readonly directory: Directory;
}

type Answer =
  | { readonly value: unknown; readonly text: string }
  /** `usage` where what was given is wrong, and not what is there. */
  | { readonly id: unknown; readonly error: string; readonly usage?: boolean };

type Given = Readonly<Record<string, unknown>>;

const actions: Readonly<Record<string, (given: Given, place: Place) => Promise<readonly Answer[]>>> = {
  async add(given, { knowledge, directory }) {
    const made = makeAdviser(given, await knowledge());
    if ("wrong" in made) return [refused(given.id, made.wrong)];
    const { id } = made.adviser;
    const twin = twinOf(made.adviser, directory);
    if (twin !== undefined) return [twin];
    let isNew = false;
    await directory.change(id, (found) => {
      isNew = found === undefined;
      return found ?? made.adviser;
    });
    return isNew
      ? [toldAdviser(made.adviser, await knowledge())]
      : [{ id, error: `there is an adviser "${id}" already: remove it first, or choose another id` }];
  },

  async change(given, { knowledge, directory }) {
    const id = String(given.id ?? "");
    if (Object.keys(given).every((name) => name === "id"))
      return [{ id, error: "say what is to change, such as --place or --hours", usage: true }];
    const all = await knowledge();
    const before = directory.all().find((one) => one.id === id);
    if (before === undefined) return [nobody(id, directory)];
    const made = changeAdviser(before, given, all);
    if ("wrong" in made) return [refused(id, made.wrong)];
    const twin = twinOf(made.adviser, directory);
    if (twin !== undefined) return [twin];
    // Once more of what is there then: an absence may have come between.
    const changed = await directory.change(id, (found) => {
      const again = found && changeAdviser(found, given, all);
      return again !== undefined && "adviser" in again ? again.adviser : found;
    });
    return changed === undefined ? [nobody(id, directory)] : [toldAdviser(changed, all)];
  },

  async list(_, { directory, knowledge }) {
    const all = await knowledge();
    return directory.all().map((one) => toldAdviser(one, all));
  },

  async absent(given, { directory, knowledge }) {
    const parsed = absence.safeParse(given);
    if (!parsed.success)
      return [{ id: given.id, error: parsed.error.issues.map(issueText).join("\n  "), usage: true }];
    const { id, from, to = from } = parsed.data;
    const changed = await directory.change(
      id,
      (found) => found && { ...found, absences: [...found.absences, { from, to }].sort(byDate) },
    );
    return changed === undefined ? [nobody(id, directory)] : [toldAdviser(changed, await knowledge())];
  },

  async remove(given, { directory }) {
    const id = String(given.id ?? "");
    if (!directory.all().some((one) => one.id === id)) return [nobody(id, directory)];
    await directory.remove(id);
    return [{ value: { id, removed: true }, text: `${id} is removed` }];
  },

  async link(given, place) {
    const { config, directory } = place;
    const id = String(given.id ?? "");
    const found = directory.all().find((one) => one.id === id);
    if (found === undefined) return [nobody(id, directory)];
    if (given.teams === true) return [await teamsCode(id, place)];
    if (config.oidc !== undefined)
      return [{ id, error: `advisers sign in at ${config.oidc.issuer} (OIDC_ISSUER): links are not taken` }];
    const secret = await secretOf(config.secret, config.data);
    const token = signInLinks(secret, () => Math.floor(Date.now() / 1000)).issue(found);
    const link = addressOf(token, config.publicUrl ?? `http://localhost:${config.port}`);
    return [{ value: { id, link }, text: link }];
  },

  async unlink(given, { directory }) {
    const id = String(given.id ?? "");
    const found = directory.all().find((one) => one.id === id);
    if (found === undefined) return [nobody(id, directory)];
    await directory.change(id, (one) => one && disconnected(one));
    return [{ value: { id, teams: false }, text: `${id} is told nothing in Teams any more` }];
  },
};

/** Says who signs in by the same as an adviser, if there is somebody. */
function twinOf({ id, email, subject }: Adviser, directory: Directory): Answer | undefined {
  const isTwin = (other: Adviser) =>
    (email !== null && other.email?.toLowerCase() === email.toLowerCase()) ||
    (subject !== undefined && other.subject === subject);
  const twin = directory.all().find((other) => other.id !== id && isTwin(other));
  return twin && { id, error: `"${twin.id}" signs in by the same address or subject: give each their own` };
}

function refused(id: unknown, wrong: readonly Wrong[]): Answer {
  return { id, error: wrong.map(({ field, text }) => `${field}: ${text}`).join("\n  "), usage: true };
}

async function teamsCode(id: string, { config, directory }: Place): Promise<Answer> {
  if (config.botFramework === undefined)
    return { id, error: "there is no bot in Teams: set MicrosoftAppId, or LOTS_LOCAL_BOT for a trial" };
  const secret = await secretOf(config.secret, config.data);
  const made = await createConnecting({ directory, secret, clock: systemClock }).codeFor(id);
  if (made === undefined) return nobody(id, directory);
  const { code, minutes } = made;
  return {
    value: { id, code, minutes },
    text: `Within ${minutes} minutes, ${id} writes this to the bot, in a chat of their own in Teams:\n  connect ${code}`,
  };
}

/** The options of the command line in the shape of a JSON line. */
function given(action: string, id: string | undefined, options: Options): Given {
  if (id === undefined && action !== "list") throw wrongUsage(`${action} needs the id of an adviser`);
  const { place, need, locale, told: ways, json: _, ...rest } = options;
  const line = {
    ...rest,
    id,
    ...(place !== undefined ? { places: place } : action === "add" && { places: [] }),
    ...(ways !== undefined && { told: ways }),
    ...(need !== undefined && { needs: need }),
    ...(locale !== undefined && { locales: locale }),
  };
  return action === "change" ? { ...line, ...takenAway(line) } : line;
}

/** What a line says is to be taken away, where the options say it by an empty text. */
function takenAway(line: Given): Given {
  const isEmpty = (name: string) => [line[name]].flat().every((value) => value === "");
  const away = { email: null, subject: null, told: null, needs: [] };
  return Object.fromEntries(Object.entries(away).filter(([name]) => name in line && isEmpty(name)));
}

const absence = z
  .object({
    id: z.string(),
    from: z.iso.date("a date such as 2026-07-01"),
    to: z.iso.date("a date such as 2026-07-31").optional(),
  })
  .refine(({ from, to = from }) => from <= to, { path: ["to"], message: "is before --from" });

function issueText({ path, message }: z.core.$ZodIssue): string {
  return `${path.join(".")}: ${message}`;
}

function byDate(a: { readonly from: string }, b: { readonly from: string }): number {
  return a.from < b.from ? -1 : 1;
}

function nobody(id: string, directory: Directory): Answer {
  const ids = directory.all().map((one) => one.id);
  return {
    id,
    error: `no adviser "${id}": ${ids.length === 0 ? "there are none yet" : `there are ${ids.slice(0, 20).join(", ")}`}`,
  };
}
