import { assert } from "chai";
import { createConnecting } from "../../../src/adviser-chat/connecting.ts";
import { createRecords } from "../../../src/adviser-record/records.ts";
import type { Knowledge } from "../../../src/domain/knowledge.ts";
import { loadKnowledge } from "../../../src/knowledge/load.ts";
import { orThrow } from "../../../src/knowledge/watch.ts";
import { adviserRoutes } from "../../../src/web/desk/advisers/adviser-routes.ts";
import { staffPages } from "../../../src/web/staff-page.ts";
import { adviser } from "../../domain/handoff/sample-adviser.ts";
import { folders } from "../../real-bot.ts";
import { type Browser, browser } from "../sign-in/browser.ts";
import { type ServedDesk, secret, serveDesk } from "../sign-in/serve-desk.ts";

describe("the pages of the advisers", () => {
  let desk: ServedDesk;
  let knowledge: Knowledge;
  before(async function () {
    this.timeout(60_000);
    knowledge = orThrow(await loadKnowledge(folders.knowledge));
  });
  beforeEach(async () => {
    desk = await serveDesk({}, async (routes, server, parts) =>
      adviserRoutes(routes, await staffPages(server, parts.texts), {
        ...parts,
        connecting: createConnecting({ ...parts, secret }),
        records: createRecords({ current: () => knowledge }),
      }),
    );
    for (const one of [
      adviser("kari", { name: "Kari <b>" }),
      adviser("ola"),
      adviser("liv", { role: "lead" }),
      adviser("per", { actor: "innovasjon-norge" }),
    ])
      await desk.directory.put(one);
  });
  afterEach(() => desk.close());

  async function signedIn(id: string): Promise<Browser & { csrf: string }> {
    const one = browser(desk.origin);
    await one.post("/desk/sign-in/link", { link: desk.linkFor(id) });
    return { ...one, csrf: JSON.parse((await one.get("/desk")).text).csrf };
  }
  const find = (id: string) => desk.directory.all().find((one) => one.id === id);

  const table: readonly [who: string, whose: string, mayOpen: boolean][] = [
    ["kari", "kari", true],
    ["kari", "ola", false],
    ["kari", "liv", false],
    ["liv", "liv", true],
    ["liv", "kari", true],
    ["liv", "per", false], // of another actor
    ["per", "kari", false],
    ["kari", "nobody", false],
  ];
  for (const [who, whose, mayOpen] of table)
    it(`${mayOpen ? "let" : "do not let"} ${who} see and change ${whose}`, async () => {
      const one = await signedIn(who);
      const { csrf } = one;
      const address = `/desk/advisers/${whose}`;
      const before = find(whose);
      assert.equal((await one.get(address)).status, mayOpen ? 200 : 404);
      const changes: readonly [path: string, form: Record<string, string>][] = [
        [address, { csrf, locale: "en", capacity: "9" }],
        [`${address}/away`, { csrf, from: "2026-07-01", to: "2026-07-02" }],
        [`${address}/back`, { csrf, from: "2026-07-01", to: "2026-07-02" }],
        [`${address}/teams/off`, { csrf }],
      ];
      for (const [path, form] of changes)
        assert.equal((await one.post(path, form)).status, mayOpen ? 303 : 404, path);
      if (!mayOpen) assert.deepEqual(find(whose), before);
      const list = (await one.get("/desk/advisers")).text;
      assert.equal(list.includes(`/desk/advisers/${whose}"`), mayOpen);
    });

  it("save hours, languages and capacity, and nothing else that a form may say", async () => {
    const one = await signedIn("kari");
    const form = new URLSearchParams([
      ...Object.entries({ csrf: one.csrf, capacity: "7", role: "lead", actor: "siva" }),
      ...["nb", "sv"].map((tag) => ["locale", tag]),
      ...[
        ["weekday", "1"],
        ["from", "09:00"],
        ["to", "12:30"],
        ["weekday", "2"],
        ["from", ""],
        ["to", ""],
        ["weekday", "7"],
        ["from", "00:00"],
        ["to", "00:00"],
      ],
    ]);
    const saved = await fetch(`${desk.origin}/desk/advisers/kari`, {
      method: "POST",
      body: form,
      redirect: "manual",
      headers: { origin: desk.origin, cookie: [...one.cookies].map((pair) => pair.join("=")).join("; ") },
    });
    assert.equal(saved.headers.get("location"), "/desk/advisers/kari?done=saved");
    const kari = find("kari");
    assert.deepInclude(kari, { role: "adviser", actor: "almi-orebro", capacity: 7, locales: ["nb", "sv"] });
    assert.deepEqual(kari?.hours.days, [
      { weekday: 1, from: 540, to: 750 },
      { weekday: 7, from: 0, to: 1440 },
    ]);
    const page = (await one.get("/desk/advisers/kari?done=saved")).text;
    assert.include(page, "Saved.");
    assert.include(page, 'aria-label="Sunday, to" value="00:00"');
    assert.notInclude(page, "<b>");
  });

  const wrong: readonly [path: string, form: Record<string, string>][] = [
    ["", { capacity: "1" }],
    ["", { locale: "da", capacity: "1" }],
    ["", { locale: "nb", capacity: "" }],
    ["", { locale: "nb", capacity: "-1" }],
    ["", { locale: "nb", capacity: "1.5" }],
    ["", { locale: "nb", capacity: "1", weekday: "1", from: "16:00", to: "08:00" }],
    ["", { locale: "nb", capacity: "1", weekday: "1", from: "08:00", to: "" }],
    ["", { locale: "nb", capacity: "1", weekday: "8", from: "08:00", to: "16:00" }],
    ["", { locale: "nb", capacity: "1", weekday: "1", from: "25:00", to: "26:00" }],
    ["/away", { from: "2026-07-02", to: "2026-07-01" }],
    ["/away", { from: "2026-02-30", to: "2026-03-01" }],
    ["/away", {}],
  ];
  for (const [path, form] of wrong)
    it(`save nothing of ${path}${JSON.stringify(form)}, and say so`, async () => {
      const one = await signedIn("kari");
      const before = find("kari");
      const answer = await one.post(`/desk/advisers/kari${path}`, { csrf: one.csrf, ...form });
      assert.equal(answer.status, 422);
      assert.match(answer.text, /not saved|Nothing was saved/);
      assert.deepEqual(find("kari"), before);
    });

  it("note absences and take them back", async () => {
    const one = await signedIn("liv");
    const days = { from: "2026-07-01", to: "2026-07-31" };
    await one.post("/desk/advisers/kari/away", { csrf: one.csrf, ...days });
    assert.deepEqual(find("kari")?.absences, [days]);
    assert.include((await one.get("/desk/advisers/kari")).text, "July 1, 2026 to July 31, 2026");
    await one.post("/desk/advisers/kari/back", { csrf: one.csrf, ...days });
    assert.deepEqual(find("kari")?.absences, []);
  });

  const chat = { tenant: "t1", user: "o1", address: { channelId: "msteams" }, current: null };

  for (const [who, whose, mayHave] of [
    ["kari", "kari", true],
    ["liv", "kari", false], // a lead is not the adviser
    ["ola", "kari", false],
    ["per", "kari", false],
  ] as const)
    it(`${mayHave ? "give" : "do not give"} ${who} a code for the chat of ${whose}`, async () => {
      const one = await signedIn(who);
      const answer = await one.post(`/desk/advisers/${whose}/teams`, { csrf: one.csrf });
      assert.equal(answer.status, mayHave ? 200 : 404);
      assert.equal(/connect \d{4}-\d{4}/.test(answer.text), mayHave);
      assert.equal(find(whose)?.teamsCode !== undefined, mayHave);
      assert.equal((await one.post(`/desk/advisers/${whose}/teams`, {})).status, 403, "without the token");
    });

  it("show a code once, and disconnect a chat", async () => {
    const one = await signedIn("kari");
    await one.post("/desk/advisers/kari/teams", { csrf: one.csrf });
    assert.notMatch((await one.get("/desk/advisers/kari")).text, /\d{4}-\d{4}</);
    await desk.directory.change("kari", (found) => found && { ...found, teams: chat });
    assert.include((await one.get("/desk/advisers/kari")).text, "Disconnect Teams");
    const lead = await signedIn("liv");
    assert.equal((await lead.post("/desk/advisers/kari/teams/off", { csrf: lead.csrf })).status, 303);
    assert.isNull(find("kari")?.teams);
  });

  it("ask how somebody wants to be told, of the ways there are", async () => {
    const one = await signedIn("kari");
    const form = { csrf: one.csrf, locale: "nb", capacity: "7" };
    assert.notInclude((await one.get("/desk/advisers/kari")).text, 'name="told"');
    await one.post("/desk/advisers/kari", form);
    assert.isUndefined(find("kari")?.told);
    await desk.directory.change("kari", (found) => found && { ...found, teams: chat });
    assert.include((await one.get("/desk/advisers/kari")).text, 'value="teams" checked');
    await one.post("/desk/advisers/kari", { ...form, way: "teams" });
    assert.deepEqual(find("kari")?.told, []);
    assert.notInclude((await one.get("/desk/advisers/kari")).text, 'value="teams" checked');
    await one.post("/desk/advisers/kari", { ...form, way: "teams", told: "teams" });
    assert.deepEqual(find("kari")?.told, ["teams"]);
    await desk.directory.change("kari", (found) => found && { ...found, told: undefined });
    await one.post("/desk/advisers/kari", { ...form, way: "teams", told: "teams" });
    assert.deepEqual(find("kari")?.told, ["email", "teams"], "of mail nothing was said");
  });

  describe("let a lead say what an adviser serves:", () => {
    const form = { name: "Kari Nord", role: "adviser", places: "Karlskoga\r\n\r\nÖrebro län ", need: "loan" };
    const post = async (who: string, whose: string, changes: Record<string, string> = {}) => {
      const one = await signedIn(who);
      return one.post(`/desk/advisers/${whose}/record`, { csrf: one.csrf, ...form, ...changes });
    };
    const serves = (id: string) => {
      const { name, role, places, needs } = find(id) ?? assert.fail(`no ${id}`);
      return { name, role, places, needs };
    };

    it("name, role, places and needs", async () => {
      const form = (await (await signedIn("liv")).get("/desk/advisers/kari")).text;
      assert.include(form, 'value="Kari &lt;b&gt;"');
      assert.match(form, /<textarea[^>]*name="places"[^>]*>\s*Örebro län<\/textarea>/);
      const before = find("kari");
      const saved = await post("liv", "kari", { role: "lead", actor: "siva", email: "eve@example.org" });
      assert.equal(saved.headers.get("location"), "/desk/advisers/kari?done=saved");
      assert.deepEqual(find("kari"), {
        ...(before ?? assert.fail("no kari")),
        name: "Kari Nord",
        role: "lead",
        places: ["SE-1883", "SE-18"],
        needs: ["loan"],
      });
      assert.include(desk.said.join("\n"), '{"adviser":"kari","by":"liv"}');
    });

    it("of themselves places and needs alone", async () => {
      const { text } = await (await signedIn("liv")).get("/desk/advisers/liv");
      assert.include(text, 'name="places"');
      assert.notMatch(text, /name="(role|name)"/);
      assert.equal((await post("liv", "liv", { places: "Karlskoga" })).status, 303);
      const after = { name: "Adviser liv", role: "lead", places: ["SE-1883"], needs: ["loan"] } as const;
      assert.deepEqual(serves("liv"), after);
    });

    const refused: readonly [who: string, whose: string, status: number, why: string][] = [
      ["kari", "kari", 403, "no lead"],
      ["kari", "ola", 403, "no lead"],
      ["liv", "per", 404, "of another actor"],
      ["liv", "wide", 404, "serves beyond the lead's places"],
      ["liv", "nobody", 404, "nobody"],
    ];
    for (const [who, whose, status, why] of refused)
      it(`not ${who} of ${whose}: ${why}`, async () => {
        await desk.directory.put(adviser("wide", { places: ["SE-18", "SE-01"] }));
        const before = find(whose);
        assert.equal((await post(who, whose)).status, status);
        assert.deepEqual(find(whose), before);
        const { text } = await (await signedIn(who)).get(`/desk/advisers/${whose}`);
        assert.notInclude(text, 'name="places"');
      });

    const wrong: readonly [form: Record<string, string>, says: string][] = [
      [{ places: "" }, "at least one place"],
      [{ places: "Atlantis\nKarlskoga" }, "“Atlantis”"],
      [{ places: "Sweden" }, "within your own area"],
      [{ places: "Karlskoga\nStockholms län" }, "within your own area"],
      [{ name: " " }, "a name of at most 200"],
      [{ name: "x".repeat(201) }, "a name of at most 200"],
      [{ role: "boss" }, "unclear"],
      [{ need: "gold" }, "unclear"],
    ];
    for (const [changes, says] of wrong)
      it(`not ${JSON.stringify(changes).slice(0, 60)}, and keep what was typed`, async () => {
        const before = find("kari");
        const answer = await post("liv", "kari", changes);
        assert.equal(answer.status, 422);
        assert.include(answer.text, says);
        assert.include(answer.text, (changes.places ?? "Karlskoga").split("\n")[0] ?? "");
        assert.deepEqual(find("kari"), before);
      });

    it("not without the token", async () => {
      const one = await signedIn("liv");
      assert.equal((await one.post("/desk/advisers/kari/record", form)).status, 403);
    });
  });
});
