import { expect } from "chai";
import { readState } from "../../src/conversation-state.ts";
import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import type { deskActions, PassTo, Viewer } from "../../src/ports.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { type Office, realOffice, realParts } from "../real-bot.ts";

const norwegian = { actor: "innovasjon-norge", places: ["NO"], locales: ["nb", "nn", "en"] } as const;
const a = adviser("a", norwegian);
const b = adviser("b", norwegian);
const far = adviser("far", { ...norwegian, places: ["NO-03"] });
const farther = adviser("farther", { ...norwegian, places: ["NO-11"] });
const done = { ok: true, value: null } as const;

describe("the desk", () => {
  before(realParts);

  let said = 0;
  async function hear(office: Office, ...texts: readonly string[]): Promise<string> {
    let last = "";
    for (const text of texts) {
      const turn = await office.bot.hear({
        id: `u${++said}`,
        conversation: "c",
        text,
        attachments: 0,
        locale: "nb",
      });
      last = turn.replies.map((reply) => reply.text).join("\n");
    }
    return last;
  }

  const wish = ["Vi trenger et lån. Vi holder til i Bodø og er 8 ansatte", "snakk med et menneske"];
  const sent = [...wish, "Kari Eksempel", "det holder her", "Ja, send"];

  /** An office with these advisers in which a company has done that. */
  async function office(advisers: readonly Adviser[], texts = sent) {
    const here = await realOffice(advisers);
    const last = await hear(here, ...texts);
    const id = here.cases.in("c").at(-1)?.case.id ?? "";
    return { ...here, here, id, last, one: () => here.cases.in("c").at(-1)?.case };
  }
  const as = ({ id }: Adviser): Viewer => ({ adviser: id, locale: "nb" });
  async function wait({ clock, clocks }: Office, hours: number) {
    clock.at = new Date(Date.parse(clock.at) + hours * 3_600_000).toISOString();
    await clocks.look();
  }

  it("gives a case that two take at once to one, and tells the other", async () => {
    const { desk, id, one } = await office([a, b]);
    const results = await Promise.all([desk.take(as(b), id), desk.take(as(a), id)]);
    expect(results).to.deep.equal([done, { ok: false, because: "already-taken" }]);
    expect(one()).to.include({ state: "taken", adviser: "b" });
  });

  it("gives a case that fifty take at once to one, and tells the others", async () => {
    const fifty = Array.from({ length: 50 }, (_, n) => adviser(`n${n}`, norwegian));
    const { desk, id, here } = await office(fifty);
    const results = await Promise.all(fifty.map((who) => desk.take(as(who), id)));
    expect(results.filter(({ ok }) => ok)).to.have.length(1);
    for (const result of results)
      if (!result.ok) expect(result).to.deep.equal({ ok: false, because: "already-taken" });
    const turns = await here.bot.turns("c", 0, 100);
    expect(turns.filter(({ heard }) => heard === null)).to.have.length(1);
  });

  it("tells those of another region who were asked that somebody was faster, and nobody else", async () => {
    const { desk, id } = await office([a, far, farther]);
    await desk.take(as(a), id);
    const colleagues: PassTo = { to: "actor", actor: norwegian.actor };
    expect(await desk.passOn(as(a), id, { to: "adviser", adviser: "far" }, "")).to.deep.equal(done);
    expect(await desk.take(as(a), id)).to.deep.equal(done);
    expect(await desk.take(as(far), id)).to.deep.equal({ ok: false, because: "already-taken" });
    expect(await desk.take(as(farther), id)).to.deep.equal({ ok: false, because: "not-found" });
    expect(await desk.refuse(as(far), id, "no-time", "")).to.deep.equal({ ok: false, because: "not-found" });
    expect(await desk.passOn(as(far), id, colleagues, "")).to.deep.equal({ ok: false, because: "not-found" });
  });

  it("knows a case of another region not even by its id", async () => {
    const { desk, id, one } = await office([a, far]);
    const before = one();
    const all: Readonly<Record<(typeof deskActions)[number] | "open", () => Promise<unknown>>> = {
      open: () => desk.open(as(far), id),
      take: () => desk.take(as(far), id),
      refuse: () => desk.refuse(as(far), id, "no-time", ""),
      say: () => desk.say(as(far), id, "m", "hei"),
      "pass-on": () => desk.passOn(as(far), id, { to: "region" }, ""),
      "give-back": () => desk.giveBack(as(far), id, false),
      close: () => desk.close(as(far), id, "helped", ""),
      note: () => desk.note(as(far), id, "hei"),
    };
    for (const [action, act] of Object.entries(all))
      expect(await act(), action).to.deep.equal({ ok: false, because: "not-found" });
    for (const list of ["waiting", "mine", "region", "ended"] as const)
      expect(desk.cases(as(far), list)).to.deep.equal([]);
    expect(one()).to.equal(before);
  });

  it("takes once what is taken twice by the same adviser", async () => {
    const { desk, id, here } = await office([a]);
    expect(await desk.take(as(a), id)).to.deep.equal(done);
    expect(await desk.take(as(a), id)).to.deep.equal(done);
    expect((await here.bot.turns("c", 0, 100)).filter(({ heard }) => heard === null)).to.have.length(1);
  });

  it("answers a message that is sent again as the first time, though the case has ended since", async () => {
    const { desk, id } = await office([a]);
    await desk.take(as(a), id);
    await desk.say(as(a), id, "m1", "Lykke til");
    await desk.close(as(a), id, "helped", "");
    expect(await desk.say(as(a), id, "m1", "Lykke til")).to.deep.equal(done);
    expect(await desk.say(as(a), id, "m2", "Lykke til")).to.deep.equal({ ok: false, because: "not-open" });
  });

  it("asks nothing of the register because a company says yes to an adviser", async () => {
    const { desk, id, here, conversations } = await office([a]);
    const pending = async () => readState((await conversations.read("c"))?.state).conversation.pending;
    await hear(here, "vi har organisasjonsnummer 991825827");
    expect(await pending()).to.include({ ask: "look-up" });
    await desk.take(as(a), id);
    expect(await pending()).to.equal(null);
  });

  it("still takes the choices of the away notice when the company has written since", async () => {
    const { desk, id, here, one } = await office([a]);
    await wait(here, 48);
    await desk.take(as(a), id);
    await wait(here, 1);
    expect(await hear(here, "hallo?", "Ring meg heller")).to.contain("Da har jeg bedt om");
    expect(one()).to.include({ state: "returned", adviser: "a" });
  });

  it("sends a draft to where the company is now, and not before it has seen that", async () => {
    const nordland = adviser("nordland", { ...norwegian, places: ["NO-18"] });
    const { here, last, one } = await office([nordland, far], sent.slice(0, -1));
    expect(last).to.contain("Bodø");
    expect(await hear(here, "ja, vi holder til i Oslo"))
      .to.contain("Oslo")
      .and.contain("Skal jeg sende det?");
    expect(one()?.state).to.equal("draft");
    await hear(here, "ja");
    expect(one()).to.include({ state: "offered" }).and.have.deep.property("offeredTo", ["far"]);
    expect(one()?.place.county).to.equal("NO-03");
  });

  it("passes a case on to people of an actor who can take it, and to nobody else", async () => {
    const colleague = { ...norwegian, actor: "nordland-fylkeskommune", places: ["NO-18"] } as const;
    const away = { absences: [{ from: "2026-01-01", to: "2027-12-31" }] };
    const there = [
      adviser("c1", { ...colleague, ...away }),
      adviser("c2", { ...colleague, places: ["NO-11"] }),
      adviser("c3", { ...colleague, locales: ["sv"] }),
      adviser("c4", { ...colleague, capacity: 0 }),
    ];
    const advisers = [a, ...there];
    const { desk, id, one } = await office(advisers);
    await desk.take(as(a), id);
    const passOn = () => desk.passOn(as(a), id, { to: "actor", actor: colleague.actor }, "");
    expect(await passOn()).to.deep.equal({ ok: false, because: "nobody-there" });
    // Knows other things than what the case was about: that may be why it is passed on.
    advisers.push(adviser("c5", { ...colleague, needs: ["ip"] }), adviser("c6", colleague));
    expect(await passOn()).to.deep.equal(done);
    expect(one()?.offeredTo).to.deep.equal(["c6", "c5"]);
  });

  for (const [what, moves] of [
    ["was asked", []],
    ["was asked beside one who says no", ["refuse"]],
    ["is to call", ["take", "giveBack"]],
  ] as const)
    it(`asks others when whoever ${what} is removed from the directory`, async () => {
      const c = adviser("c", { ...norwegian, actor: "nordland-fylkeskommune", places: ["NO-18"] });
      const advisers = moves.some((move) => move === "refuse") ? [a, b, c] : [a, c];
      const { desk, id, here, one } = await office(advisers);
      for (const move of moves)
        if (move === "take") await desk.take(as(a), id);
        else if (move === "giveBack") await desk.giveBack(as(a), id, true);
      advisers.shift();
      if (moves.some((move) => move === "refuse")) await desk.refuse(as(b), id, "no-time", "");
      else await here.clocks.look();
      expect(one()).to.include({ state: "offered" }).and.have.deep.property("offeredTo", ["c"]);
    });

  it("asks others, and says so, when whoever has the floor is removed from the directory", async () => {
    const advisers = [a, b];
    const { desk, id, here, one } = await office(advisers);
    await desk.take(as(a), id);
    await desk.say(as(a), id, "m1", "Hei");
    advisers.shift();
    await here.clocks.look();
    expect(one()).to.include({ state: "offered" }).and.have.deep.property("offeredTo", ["b"]);
    expect((await here.bot.turns("c", 0, 100)).at(-1)?.replies[0]?.text).to.contain("Saken er gitt videre");
  });

  it("asks whether a promised call was made, and asks others when nobody says so", async () => {
    const { desk, id, here, one } = await office([a, b]);
    await desk.take(as(a), id);
    await desk.giveBack(as(a), id, true);
    const texts = async () =>
      (await here.bot.turns("c", 0, 100))
        .flatMap(({ replies }) => replies.map((reply) => reply.text))
        .join("\n");
    await wait(here, 24 * 4);
    expect(await texts()).to.contain("Har dere snakket sammen?");
    await wait(here, 24 * 2);
    expect(one()).to.include({ state: "offered", adviser: null }).and.have.deep.property("offeredTo", ["b"]);
    expect(await texts()).to.contain("Svaret kom ikke i tide");
    expect((await texts()).split("Har dere snakket")).to.have.length(2);
  });

  it("lets whoever is to call write instead, and reminds nobody once the company says that they have spoken", async () => {
    const { desk, id, here, one } = await office([a, b]);
    await desk.take(as(a), id);
    await desk.giveBack(as(a), id, true);
    await wait(here, 24 * 4);
    expect(await desk.take(as(b), id)).to.deep.include({ ok: false });
    expect(await hear(here, "Ja, vi har snakket")).to.contain("noterer de hvordan det gikk");
    expect(one()).to.include({ state: "returned", adviser: "a", promise: null });
    await wait(here, 24 * 3);
    expect(one()).to.include({ state: "returned", adviser: "a" });
    expect(await desk.take(as(a), id)).to.deep.equal({ ok: true, value: null });
    expect(await desk.say(as(a), id, "m9", "En ting til")).to.deep.equal({ ok: true, value: null });
    expect(one()).to.include({ state: "taken", adviser: "a" });
  });

  it("tells a company that writes after hours when its adviser is back", async () => {
    const office9 = { ...a.hours, days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 540, to: 960 })) };
    const { desk, id, here } = await office([{ ...a, hours: office9 }]);
    await desk.take(as(a), id);
    await desk.say(as(a), id, "m1", "Hei");
    // A Friday evening.
    here.clock.at = "2026-11-27T17:00:00.000Z";
    await hear(here, "hva med renten?");
    await wait(here, 0.2);
    const last = (await here.bot.turns("c", 0, 100)).at(-1)?.replies[0]?.text;
    expect(last).to.contain("er ikke på jobb nå, men er tilbake mandag 30. november kl. 09:00");
  });

  it("ends a talk that has been quiet for days, and leaves the adviser free for others", async () => {
    const { desk, id, here, one } = await office([{ ...a, capacity: 1 }]);
    await desk.take(as(a), id);
    await desk.say(as(a), id, "m1", "Jeg sender en e-post.");
    await wait(here, 24 * 3);
    expect(one()).to.include({ state: "taken" });
    await wait(here, 24 * 5);
    expect(one()).to.include({ state: "returned", adviser: "a" });
    expect((await here.bot.turns("c", 0, 100)).at(-1)?.replies[0]?.text).to.contain("nå er jeg tilbake");
    expect(here.cases.load().get("a")).to.equal(0);
    expect(await desk.close(as(a), id, "helped", "")).to.deep.equal(done);
  });

  for (const isStruck of [false, true])
    it(`shows earlier cases ${isStruck ? "to nobody when the company struck them out" : "that the company agreed to"}`, async () => {
      const { desk, id, here } = await office([a]);
      await desk.take(as(a), id);
      await desk.close(as(a), id, "helped", "");
      await hear(here, "snakk med et menneske");
      if (isStruck) await hear(here, "Ta bort noe", "Tidligere saker");
      await hear(here, "Ja, send");
      const now = here.cases.in("c").at(-1)?.case.id ?? "";
      expect(now).to.not.equal(id);
      const seen = await desk.open(as(a), now);
      expect(seen.ok && seen.value.earlier.map((one) => one.id)).to.deep.equal(isStruck ? [] : [id]);
    });

  it("looks at the clocks again after the directory could not be read", async () => {
    let isBroken = false;
    const here = await realOffice(() => {
      if (isBroken) throw new Error("EIO");
      return [a, b];
    });
    await hear(here, ...sent);
    const id = here.cases.in("c").at(-1)?.case.id ?? "";
    await here.desk.refuse(as(a), id, "no-time", "");
    isBroken = true;
    await wait(here, 24 * 4);
    isBroken = false;
    await here.clocks.look();
    expect(here.cases.find(id)?.case.state).to.equal("returned");
  });

  describe("a draft", () => {
    it("lives on with every word about it", async () => {
      const { here, one } = await office([a], wish);
      await wait(here, 20);
      await hear(here, "Kari Eksempel");
      await wait(here, 20);
      expect(one()?.state).to.equal("draft");
    });

    it("that waited too long is not sent by its button: the company sees anew what would be", async () => {
      const { here, one } = await office([a], sent.slice(0, -1));
      await wait(here, 25);
      expect(one()).to.equal(undefined);
      expect(await hear(here, "Ja, send")).to.contain("Ingenting blir sendt før du har sett det");
      expect(one()?.state).to.equal("draft");
    });

    for (const [how, drop] of [
      ["dropped", (here: Office) => hear(here, "Nei, ikke send")],
      ["left", (here: Office) => wait(here, 25)],
      ["started over", (here: Office) => hear(here, "begynn på nytt")],
    ] as const)
      it(`that is ${how} leaves the question after the case before it to be asked`, async () => {
        const { desk, id, here } = await office([a]);
        await desk.take(as(a), id);
        await desk.close(as(a), id, "helped", "");
        await hear(here, "snakk med et menneske");
        await drop(here);
        await wait(here, 24 * 9);
        const turns = await here.bot.turns("c", 0, 100);
        expect(turns.at(-1)?.replies[0]?.text).to.contain("Hjalp det?");
      });

    it("that is left so long that more is due is dropped, and the rest is done, in one look", async () => {
      const { desk, id, here } = await office([a]);
      await desk.take(as(a), id);
      await desk.close(as(a), id, "helped", "");
      await hear(here, "snakk med et menneske");
      await wait(here, 24 * 15);
      const turns = await here.bot.turns("c", 0, 100);
      expect(turns.at(-1)?.replies[0]?.text).to.contain("Hjalp det?");
    });

    it("goes to no other office than the one that the company saw", async () => {
      const county = adviser("county", { ...norwegian, actor: "nordland-fylkeskommune" });
      const advisers = [a, county];
      const { here, one } = await office(advisers, sent.slice(0, -1));
      advisers.shift();
      expect(await hear(here, "Ja, send")).to.match(/ingen ledig nå[\s\S]*Dette sender jeg til Nordland/);
      expect(one()?.state).to.equal("draft");
      expect(await hear(here, "Ja, send")).to.contain("Sendt til Nordland");
    });
  });

  it("lists after a restart what it listed before, the past cases of who started over with a draft too", async () => {
    const { desk, id, conversations, here } = await office([a]);
    await desk.take(as(a), id);
    await desk.close(as(a), id, "helped", "");
    await hear(here, "snakk med et menneske", "begynn på nytt");
    const { ids } = await conversations.unfinished(undefined, 10);
    expect(ids).to.deep.equal(["c"]);
    expect(desk.cases(as(a), "ended").map((row) => row.id)).to.deep.equal([id]);
  });
});
