import { expect } from "chai";
import { allowed, maySee } from "../../src/desk/access.ts";
import { nextDue } from "../../src/desk/tick.ts";
import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import type { Case } from "../../src/domain/handoff/case.ts";
import { type DeskAction, deskActions } from "../../src/ports.ts";
import { memoryStore } from "../../src/stores/memory.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { type Logged, type Office, realOffice, today } from "../real-bot.ts";
import { type Death, witnessed } from "./witness.ts";

const norwegian = { locales: ["nb", "nn", "en"], places: ["NO"] } as const;

/** Several of one actor, of others, with leads and a far one: who can pass cases to each other. */
export const playedAdvisers: readonly Adviser[] = [
  adviser("a", { ...norwegian, actor: "innovasjon-norge" }),
  adviser("b", { ...norwegian, actor: "innovasjon-norge", capacity: 1 }),
  adviser("c", { ...norwegian, actor: "innovasjon-norge", places: ["NO-18"] }),
  adviser("lead", { ...norwegian, actor: "innovasjon-norge", role: "lead", places: ["NO-18"] }),
  adviser("county", { ...norwegian, actor: "nordland-fylkeskommune", places: ["NO-18"] }),
  adviser("far", { ...norwegian, actor: "innovasjon-norge", places: ["NO-03"] }),
  adviser("se", { actor: "almi", places: ["SE"] }),
];

/** What somebody says: kept until it stands in the transcript exactly once. */
interface Said {
  readonly who: string;
  readonly text: string;
}

export class PlayedOffice {
  readonly clock = { at: `${today}T10:00:00Z` };
  readonly lines: Logged[] = [];
  readonly store = witnessed(memoryStore(), playedAdvisers);
  /** What was acknowledged, by conversation. */
  readonly said = new Map<string, Said[]>();
  private office: Office | undefined;
  private last = 0;

  /** A new process over the same store. */
  async restart(): Promise<void> {
    this.store.death = undefined;
    this.office?.cases.close();
    this.office = await realOffice(playedAdvisers, {
      store: this.store,
      clock: this.clock,
      lines: this.lines,
    });
  }

  get now(): Office {
    if (this.office === undefined) throw new Error("the office has not been started");
    return this.office;
  }

  get conversations(): readonly string[] {
    return [...this.said.keys()];
  }

  get cases(): readonly Case[] {
    return [...this.now.cases.all()].map(({ case: one }) => one).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The company says something; the same id again says it no second time. */
  async hear(conversation: string, text: string, times = 1): Promise<void> {
    const id = `u${++this.last}`;
    const said = this.said.get(conversation) ?? [];
    this.said.set(conversation, [...said, { who: "company", text: id }]);
    await this.surviving(async () => {
      for (let n = 0; n < times; n++)
        await this.now.bot.hear({ id, conversation, text, attachments: 0, locale: "nb" });
    });
  }

  /** Presses one of the choices on the company's screen; says hello when there is none. */
  async press(conversation: string, which: number): Promise<void> {
    const [turn] = (await this.now.bot.turns(conversation, 0, 10_000)).slice(-1);
    const choices = turn?.replies.flatMap((reply) => reply.choices ?? []) ?? [];
    await this.hear(conversation, choices[which % Math.max(choices.length, 1)]?.label ?? "hei");
  }

  /** An adviser does something; what they say counts when the desk says that it is said. */
  async act(who: string, id: string, action: DeskAction, n: number, times = 1): Promise<void> {
    const viewer = { adviser: who, locale: "nb" };
    const text = `svar ${++this.last}`;
    const conversation = this.now.cases.find(id)?.conversation ?? "";
    const others = playedAdvisers.filter((other) => other.id !== who);
    const to = others[n % others.length] ?? adviser("nobody");
    const acts: Readonly<Record<DeskAction, () => Promise<{ readonly ok: boolean }>>> = {
      take: () => this.now.desk.take(viewer, id),
      refuse: () => this.now.desk.refuse(viewer, id, "no-time", text),
      say: () => this.now.desk.say(viewer, id, text, text),
      "pass-on": () =>
        this.now.desk.passOn(
          viewer,
          id,
          n % 3 === 0
            ? { to: "adviser", adviser: to.id }
            : n % 3 === 1
              ? { to: "actor", actor: to.actor }
              : { to: "region" },
          text,
        ),
      "give-back": () => this.now.desk.giveBack(viewer, id, n % 2 === 0),
      close: () => this.now.desk.close(viewer, id, "helped", text),
      note: () => this.now.desk.note(viewer, id, text),
    };
    let isSaid = false;
    await this.surviving(async () => {
      for (let n = 0; n < times; n++) {
        const done = await acts[action]();
        // Somebody may take the case between the first, refused, and the second.
        if (isSaid || !done.ok || action !== "say") continue;
        isSaid = true;
        this.said.set(conversation, [...(this.said.get(conversation) ?? []), { who, text }]);
      }
    });
  }

  /** Whoever may do it does, or anybody, when nobody may or `anybody` is asked for. */
  actor(one: Case, action: DeskAction, n: number, anybody: boolean): string {
    const able = playedAdvisers.filter((who) => maySee(who, one) && allowed(who, one).includes(action));
    const from = anybody || able.length === 0 ? playedAdvisers : able;
    return from[n % from.length]?.id ?? "";
  }

  async wait(minutes: number, looks: number): Promise<void> {
    this.clock.at = new Date(Date.parse(this.clock.at) + minutes * 60_000).toISOString();
    const isDying = this.store.death !== undefined && looks > 0;
    await Promise.all(Array.from({ length: looks }, () => this.now.clocks.look()));
    if (!isDying || this.store.death !== undefined) return;
    // The clocks try again by themselves; here the process dies, and another looks.
    this.lines.length = 0;
    await this.restart();
    await this.now.clocks.look();
  }

  /** The process dies over the next save, starts again, and whoever was not answered tries once more. */
  async dieThen(death: Death, next: () => Promise<void>): Promise<void> {
    this.store.death = death;
    await next();
    this.store.death = undefined;
  }

  private async surviving(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("killed"))) throw error;
      await this.restart();
      await work();
    }
  }

  /** What must hold whenever nobody is in the middle of something. */
  async check(): Promise<void> {
    expect(this.store.wrongs.join("\n")).to.equal("");
    for (const [conversation, said] of this.said) {
      const turns = await this.now.bot.turns(conversation, 0, 10_000);
      const written = turns.flatMap(({ heard, replies }) => [
        ...(heard === null ? [] : [{ who: "company", text: heard.id }]),
        ...replies.flatMap(({ adviser: name, text }) =>
          name === undefined ? [] : [{ who: name.replace("Adviser ", ""), text }],
        ),
      ]);
      for (const who of ["company", ...playedAdvisers.map(({ id }) => id)])
        expect(
          written.filter((one) => one.who === who),
          `${conversation}, ${who}`,
        ).to.deep.equal(said.filter((one) => one.who === who));
    }
    await this.checkSight();
  }

  private async checkSight(): Promise<void> {
    for (const who of playedAdvisers) {
      const viewer = { adviser: who.id, locale: "nb" };
      const seen = new Set(this.cases.filter((one) => maySee(who, one)).map(({ id }) => id));
      for (const list of ["waiting", "mine", "region", "ended"] as const)
        for (const { id } of this.now.desk.cases(viewer, list))
          expect(seen.has(id), `${who.id} sees ${list}`).to.equal(true);
      for (const one of this.cases) {
        const opened = await this.now.desk.open(viewer, one.id);
        expect(opened.ok, `${who.id} opens a case that is ${one.state}`).to.equal(seen.has(one.id));
        if (!opened.ok) continue;
        expect(opened.value.earlier.every(({ id }) => seen.has(id))).to.equal(true);
        expect(opened.value.may.every((action) => deskActions.includes(action))).to.equal(true);
      }
    }
  }

  /** Nothing is due that was not done, and another process knows the same cases. */
  async checkClocks(): Promise<void> {
    await this.now.clocks.look();
    const now = Date.parse(this.clock.at);
    // But for the case before a draft, whose clocks wait for that.
    const last = this.conversations.flatMap((id) => this.now.cases.in(id).at(-1)?.case ?? []);
    expect(last.filter((one) => nextDue(one) <= now)).to.deep.equal([]);
    const before = this.cases;
    await this.restart();
    expect(this.cases).to.deep.equal(before);
    const failures = ["turn failed", "what is due in a case was not done, and is tried again"];
    expect(this.lines.filter(({ message }) => failures.includes(message))).to.deep.equal([]);
  }
}
