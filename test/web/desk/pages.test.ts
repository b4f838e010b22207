import { assert } from "chai";
import { type Browser, browser } from "../sign-in/browser.ts";
import { line, sampleCase } from "./played-desk.ts";
import { type ServedPages, servePages } from "./serve-pages.ts";

const gets = ["/desk", "/desk/mine", "/desk/region", "/desk/ended", "/desk/events", "/desk/cases/c1"];
const actions: readonly [action: string, form: Record<string, string>, call: readonly unknown[]][] = [
  ["take", {}, ["take", "kari"]],
  [
    "refuse",
    { reason: "wrong-place", note: " Hører til Troms\r\n " },
    ["refuse", "wrong-place", "Hører til Troms"],
  ],
  ["say", { message: "m1234567", text: "Hei\r\ndere " }, ["say", "m1234567-", "Hei\ndere"]],
  ["pass-on", { to: "region", note: "" }, ["pass-on", { to: "region" }, ""]],
  ["pass-on", { to: "adviser:ola", note: "x" }, ["pass-on", { to: "adviser", adviser: "ola" }, "x"]],
  ["pass-on", { to: "actor:in:nord", note: "" }, ["pass-on", { to: "actor", actor: "in:nord" }, ""]],
  ["give-back", { how: "bot" }, ["give-back", false]],
  ["give-back", { how: "call" }, ["give-back", true]],
  ["close", { outcome: "not-reached", note: "" }, ["close", "not-reached", ""]],
  ["note", { note: "Ring etter lunsj" }, ["note", "Ring etter lunsj"]],
];
const posts = [...new Set(actions.map(([action]) => `/desk/cases/c1/${action}`)), "/desk/cases/c1/typing"];

describe("the pages of the desk", () => {
  let served: ServedPages;
  beforeEach(async () => {
    served = await servePages();
  });
  afterEach(() => served.close());

  const csrfIn = (text: string) => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
  async function tokenOf(one: Browser): Promise<string> {
    return csrfIn((await one.get("/desk")).text);
  }
  /** Kari, who has taken the case. */
  async function taken(): Promise<{ kari: Browser; csrf: string }> {
    const kari = await served.signedIn("kari");
    const csrf = await tokenOf(kari);
    assert.equal((await kari.post("/desk/cases/c1/take", { csrf })).status, 303);
    return { kari, csrf };
  }

  describe("are shown to nobody who", () => {
    for (const path of gets)
      it(`is not signed in: GET ${path}`, async () => {
        const answer = await browser(served.origin).get(path);
        assert.equal(answer.status, 303);
        assert.match(answer.headers.get("location") ?? "", /^\/desk\/sign-in\?to=/);
        assert.notInclude(answer.text, "Bodø");
      });
    for (const path of posts) {
      it(`is not signed in: POST ${path}`, async () => {
        assert.equal((await browser(served.origin).post(path, {})).status, 303);
        assert.deepEqual(served.desk.asked, []);
      });
      it(`comes without the token of a form: POST ${path}`, async () => {
        const kari = await served.signedIn("kari");
        assert.equal((await kari.post(path, { csrf: "" })).status, 403);
        assert.equal((await kari.post(path, {})).status, 403);
        assert.deepEqual(served.desk.asked, []);
      });
      it(`comes from another site: POST ${path}`, async () => {
        const kari = await served.signedIn("kari");
        const csrf = await tokenOf(kari);
        const answer = await kari.post(path, { csrf }, { "sec-fetch-site": "cross-site" });
        assert.equal(answer.status, 403);
        assert.deepEqual(served.desk.asked, []);
      });
    }
    it("does not lead, when the list is of a whole area", async () => {
      assert.equal((await (await served.signedIn("kari")).get("/desk/region")).status, 403);
      assert.equal((await (await served.signedIn("liv")).get("/desk/region")).status, 200);
      assert.notInclude((await (await served.signedIn("kari")).get("/desk")).text, "/desk/region");
    });
    it("may not see a case, by any of its routes", async () => {
      const kari = await served.signedIn("kari");
      const csrf = await tokenOf(kari);
      assert.equal((await kari.get("/desk/cases/c9")).status, 404);
      for (const [action, form] of actions) {
        const answer = await kari.post(`/desk/cases/c9/${action}`, { ...form, csrf });
        assert.equal(answer.status, 404, action);
      }
    });
  });

  describe("do what a form asks for:", () => {
    for (const [action, form, call] of actions)
      it(`${action} ${JSON.stringify(form)}`, async () => {
        const { kari, csrf } = await taken();
        served.desk.asked.splice(0);
        const answer = await kari.post(`/desk/cases/c1/${action}`, { ...form, csrf });
        assert.equal(answer.status, 303);
        const [asked] = served.desk.asked;
        if (action === "say") {
          assert.match(String(asked?.[1]), /^m1234567-[0-9a-f]{16}$/);
          assert.equal(asked?.[2], call[2]);
        } else assert.deepEqual(asked, call);
        const to = answer.headers.get("location") ?? "";
        assert.notMatch(to, /Hei|Troms|lunsj/);
        const after = await kari.get(to);
        assert.equal(after.status, 200);
        if (action !== "say")
          assert.match(after.text, /id="notice"[^>]*><div class="ds-alert" data-color="success"/);
        if (form.how === "call") assert.match(after.text, /id="notice".*Du har lovet å ringe/);
        assert.deepEqual(served.complaints, []);
      });

    it("leads from every page to hours and absences, and has an icon", async () => {
      const { kari } = await taken();
      for (const path of ["/desk", "/desk/cases/c1"]) {
        const { text } = await kari.get(path);
        assert.match(text, /<header.*href="\/desk\/advisers".*<\/header>/s, path);
        assert.match(text, /<link rel="icon"/, path);
      }
    });

    it("tells the company that the adviser writes", async () => {
      const { kari, csrf } = await taken();
      assert.equal((await kari.post("/desk/cases/c1/typing", { csrf })).status, 204);
      assert.deepEqual(served.desk.asked.at(-1), ["typing", "c1"]);
    });
  });

  describe("say a message once", () => {
    it("when the same is sent twice", async () => {
      const { kari, csrf } = await taken();
      const form = { csrf, message: "0123456789abcdef", text: "Hei" };
      for (let i = 0; i < 2; i++) assert.equal((await kari.post("/desk/cases/c1/say", form)).status, 303);
      const said = (await kari.get("/desk/cases/c1")).text.match(/class="line adviser"/g);
      assert.lengthOf(said ?? [], 1);
    });
    it("but another text under the id of a page that was brought back, too", async () => {
      const { kari, csrf } = await taken();
      for (const text of ["Hei", "Hallo"])
        await kari.post("/desk/cases/c1/say", { csrf, message: "0123456789abcdef", text });
      const said = (await kari.get("/desk/cases/c1")).text.match(/class="line adviser"/g);
      assert.lengthOf(said ?? [], 2);
    });
  });

  describe("refuse in words, with the typed text kept:", () => {
    const refusals = [
      ["already-taken", 409, "rakk det før deg"],
      ["not-yours", 403, "har ikke denne saken"],
      ["not-open", 409, "ikke åpen for dette"],
      ["nobody-there", 409, "Ingen der kan ta saken"],
      ["empty", 422, "mangler tekst"],
    ] as const;
    for (const [because, status, words] of refusals)
      it(`${because} is ${status}`, async () => {
        const { kari, csrf } = await taken();
        for (const [action, form] of actions) {
          served.desk.refusal = because;
          const typed = { ...form, ...("text" in form && { text: "<kjære> dere" }) };
          const answer = await kari.post(`/desk/cases/c1/${action}`, { ...typed, csrf });
          assert.equal(answer.status, status, action);
          assert.match(answer.text, new RegExp(`id="notice".*${words}`), action);
          if (action === "say") assert.include(answer.text, "&lt;kjære&gt; dere</textarea>");
          if (form.note !== undefined) assert.include(answer.text, form.note.trim());
        }
      });

    const wrong: readonly [action: string, form: Record<string, string>, words: string][] = [
      ["refuse", {}, "skjønte ikke"],
      ["refuse", { reason: "bad" }, "skjønte ikke"],
      ["refuse", { reason: "other", note: "x".repeat(2001) }, "for lang"],
      ["say", { message: "m1234567", text: " \r\n " }, "mangler tekst"],
      ["say", { message: "m1", text: "hei" }, "skjønte ikke"],
      ["say", { message: "m1234567", text: "x".repeat(4001) }, "for lang"],
      ["pass-on", { to: "" }, "skjønte ikke"],
      ["pass-on", { to: "adviser:" }, "skjønte ikke"],
      ["pass-on", { to: "everybody" }, "skjønte ikke"],
      ["give-back", { how: "throw" }, "skjønte ikke"],
      ["close", { outcome: "fine" }, "skjønte ikke"],
      ["note", { note: "  " }, "mangler tekst"],
    ];
    for (const [action, form, words] of wrong)
      it(`${action} ${JSON.stringify(form).slice(0, 60)} is 422, and the desk is not asked`, async () => {
        const { kari, csrf } = await taken();
        served.desk.asked.splice(0);
        const answer = await kari.post(`/desk/cases/c1/${action}`, { ...form, csrf });
        assert.equal(answer.status, 422);
        assert.match(answer.text, new RegExp(`id="notice".*${words}`));
        assert.deepEqual(served.desk.asked, []);
      });

    it("names who took it, and gives a text back whose form is gone", async () => {
      await taken();
      const ola = await served.signedIn("ola");
      const csrf = await tokenOf(ola);
      const take = await ola.post("/desk/cases/c1/take", { csrf });
      assert.equal(take.status, 409);
      assert.include(take.text, "Kari Nord rakk det før deg");
      const say = await ola.post("/desk/cases/c1/say", { csrf, message: "m1234567", text: "Hei, <b>jeg" });
      assert.equal(say.status, 403);
      assert.match(say.text, /ikke sendt:<\/p><p class="text" dir="auto">Hei, &lt;b&gt;jeg<\/p>/);
    });
  });

  it("show what people wrote as plain text, in their own direction", async () => {
    const hostile = `</p><script>alert(1)</script>" onmouseover='x' ‮مرحبا {{name}} $t(desk:page.skip) <hx-partial hx-target="#main">`;
    await served.close();
    served = await servePages([
      sampleCase("c1", {
        about: hostile,
        place: hostile,
        office: hostile,
        adviser: hostile,
        state: "taken",
        contact: { name: hostile, email: hostile, phone: hostile },
        known: [hostile],
        notKnown: [hostile],
        offers: [hostile],
        transcript: [line(1, "company", hostile), { ...line(2, "adviser", hostile), name: hostile }],
        history: [{ at: "2026-11-24T06:30:00Z", text: hostile, note: hostile }],
        earlier: [sampleCase("c2", { about: hostile })],
        may: ["take", "refuse", "say", "pass-on", "give-back", "close", "note"],
      }),
    ]);
    const kari = await served.signedIn("kari");
    for (const path of ["/desk/cases/c1", "/desk"]) {
      const { text } = await kari.get(path);
      assert.notMatch(text, /<script>|<hx-|" onmouseover|' onmouseover|onmouseover='/);
    }
    const { text } = await kari.get("/desk/cases/c1");
    assert.match(text, /<p class="text" dir="auto" lang="nb">&lt;\/p&gt;&lt;script&gt;/);
    assert.include(text, "{{name}} $t(desk:page.skip)");
  });

  const languages = {
    nb: ["Svar lovet i morgen kl. 16", "Ta saken"],
    nn: ["Svar lova i morgon kl. 16", "Ta saka"],
    sv: ["Svar utlovat i morgon kl. 16", "Ta ärendet"],
    en: ["Answer promised tomorrow at 16:00", "Take the case"],
  };
  for (const [locale, words] of Object.entries(languages))
    it(`speak ${locale}`, async () => {
      const kari = await served.signedIn("kari", locale);
      const { text, headers } = await kari.get("/desk/cases/c1");
      assert.equal(headers.get("content-language"), locale);
      for (const word of words) assert.include(text, word);
    });

  it("say that the talk began before what is shown, where it did", async () => {
    const kari = await served.signedIn("kari");
    assert.notInclude((await kari.get("/desk/cases/c1")).text, "earlier-lines");
    served.desk.change("c1", { isTranscriptCut: true });
    assert.match(
      (await kari.get("/desk/cases/c1")).text,
      /id="log"[^>]*>\s*<p [^>]*id="earlier-lines">Det som ble sagt før dette/,
    );
  });

  it("say in words that a promise has lapsed, since when a company waits, and who has the case", async () => {
    await served.close();
    served = await servePages([
      sampleCase("c1", { promise: "2026-11-23T15:00:00Z" }),
      sampleCase("c2", { promise: null, waitingSince: "2026-11-24T08:40:00Z" }),
    ]);
    const kari = await served.signedIn("kari");
    const { text } = await kari.get("/desk");
    assert.include(text, "Over fristen: svar var lovet i går kl. 16");
    assert.include(text, "Bedriften har ventet på svar siden i dag kl. 9.40");
    assert.include(text, "<title>(2) ");
    await kari.post("/desk/cases/c2/take", { csrf: csrfIn(text) });
    assert.include((await kari.get("/desk/mine")).text, "Du har den");
    assert.include((await (await served.signedIn("liv")).get("/desk/region")).text, "Kari Nord har den");
  });

  it("name to whom a case can be passed: the others, and the actors that have somebody", async () => {
    const { kari } = await taken();
    const { text } = await kari.get("/desk/cases/c1");
    assert.include(text, '<option value="adviser:ola">Ola Sør, Almi Örebro</option>');
    assert.notInclude(text, "adviser:kari");
    assert.include(text, '<option value="actor:almi-orebro">Almi Örebro</option>');
  });

  describe("are told of changes", () => {
    /** What comes over a stream, until `enough`. */
    async function listen(one: Browser, path: string, enough: (text: string) => boolean): Promise<string> {
      const cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const leave = new AbortController();
      const answer = await fetch(served.origin + path, { headers: { cookie }, signal: leave.signal });
      assert.equal(answer.headers.get("content-type"), "text/event-stream");
      let text = "";
      try {
        for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
          text += new TextDecoder().decode(chunk);
          if (enough(text)) break;
        }
      } finally {
        leave.abort();
      }
      return text;
    }

    it("of every case they may see, without a word about it", async () => {
      const kari = await served.signedIn("kari");
      setTimeout(() => served.desk.change("c1", { place: "Narvik" }), 100);
      const text = await listen(kari, "/desk/events", (it) => it.split("case-changed").length > 2);
      assert.equal(text, "event: case-changed\ndata: 1\n\n".repeat(2));
      for (let left = 50; left > 0 && served.desk.watchers.size > 0; left--)
        await new Promise((resolve) => setTimeout(resolve, 20));
      assert.equal(served.desk.watchers.size, 0);
    });

    it("of one case, and that its company writes", async () => {
      const kari = await served.signedIn("kari");
      setTimeout(() => {
        served.desk.change("c2", {});
        served.desk.companyTypes("c2");
        served.desk.companyTypes("c1");
      }, 100);
      const text = await listen(kari, "/desk/events?case=c1", (it) => it.includes("typing"));
      assert.equal(text, "event: case-changed\ndata: 1\n\nevent: company-typing\ndata: 1\n\n");
    });

    it("on twelve pages at once and no more, each adviser by themselves", async () => {
      const kari = await served.signedIn("kari");
      const cookie = [...kari.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const leave = new AbortController();
      const open = () => fetch(`${served.origin}/desk/events`, { headers: { cookie }, signal: leave.signal });
      const answers = [];
      for (let i = 0; i < 13; i++) answers.push(await open());
      assert.deepEqual(
        answers.map(({ status }) => status),
        [...Array(12).fill(200), 429],
      );
      await listen(await served.signedIn("ola"), "/desk/events", () => true);
      leave.abort();
      for (let left = 50; left > 0 && served.desk.watchers.size > 0; left--)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await listen(kari, "/desk/events", () => true);
    });
  });
});
