import { assert } from "chai";
import { signInLinks } from "../../../src/web/sign-in/link.ts";
import { adviser } from "../../domain/handoff/sample-adviser.ts";
import { type Browser, browser, type Page, rawPost } from "./browser.ts";
import { type ServedDesk, secret, serveDesk } from "./serve-desk.ts";

const cookie = "lots-session";

describe("the sign-in of advisers", () => {
  let desk: ServedDesk;
  beforeEach(async () => {
    desk = await serveDesk();
    await desk.directory.put(adviser("kari", { locales: ["nb"], places: ["NO"] }));
    await desk.directory.put(adviser("ola", { role: "lead" }));
  });
  afterEach(() => desk.close());

  /** Signs in as a person would: opens the link, presses the button. */
  async function signedIn(id: string, at = desk): Promise<Browser> {
    const one = browser(at.origin);
    const answer = await one.post("/desk/sign-in/link", { link: at.linkFor(id) });
    assert.equal(answer.status, 303, answer.text);
    return one;
  }
  const csrfOf = async (one: Browser) => JSON.parse((await one.get("/desk")).text).csrf as string;
  const location = ({ headers }: Page) => headers.get("location");

  it("asks on the link's page, signs in at the button, and goes to the page that was wanted", async () => {
    const one = browser(desk.origin);
    const closed = await one.get("/desk/leads?list=old");
    assert.equal(closed.status, 303);
    assert.equal(location(closed), "/desk/sign-in?to=%2Fdesk%2Fleads%3Flist%3Dold");
    const link = desk.linkFor("ola");
    const asking = await one.get(`/desk/sign-in?link=${link}&to=/desk/leads?list=old`);
    assert.equal(asking.status, 200);
    assert.include(asking.text, "This link is for Adviser ola.");
    assert.equal(one.cookies.size, 0); // opening it signs nobody in: mail programs open links
    const entered = await one.post("/desk/sign-in/link", { link, to: "/desk/leads?list=old" });
    assert.equal(location(entered), "/desk/leads?list=old");
    assert.equal((await one.get("/desk/leads?list=old")).status, 200);
  });

  it("says who is signed in, as the directory has them, in the browser's language or the adviser's own", async () => {
    const one = await signedIn("kari");
    assert.deepInclude(JSON.parse((await one.get("/desk")).text), {
      id: "kari",
      role: "adviser",
      locale: "en",
    });
    const finnish = await one.get("/desk", { "accept-language": "fi" });
    assert.equal(JSON.parse(finnish.text).locale, "nb");
    await desk.directory.change("kari", (found) => found && { ...found, role: "lead" });
    assert.equal((await one.get("/desk/leads")).status, 200); // without a new sign-in
  });

  const languages = { nb: "Logg inn som rådgiver", nn: "rådgjevar", sv: "rådgivare", en: "adviser" };
  for (const [locale, words] of Object.entries(languages))
    it(`speaks ${locale}`, async () => {
      const page = await browser(desk.origin).get("/desk/sign-in", { "accept-language": locale });
      assert.include(page.text, words);
      assert.include(page.text, `<html lang="${locale}"`);
    });

  describe("refuses a link that", () => {
    const links: readonly [what: string, make: () => string | Promise<string>][] = [
      ["is empty", () => ""],
      ["is made up", () => "abc.def"],
      ["is very long", () => "a".repeat(100_000)],
      ["is signed with another secret", () => signInLinks(secret.toUpperCase(), now).issue(adviser("kari"))],
      ["is changed", () => withPayload(desk.linkFor("kari"), { adviser: "ola" })],
      ["is prolonged", () => withPayload(desk.linkFor("kari"), { until: now() + 10 * 86_400 })],
      ["has its seal spelt another way", () => `${desk.linkFor("kari")}=`],
      [
        "is too old",
        () => {
          const link = desk.linkFor("kari");
          desk.later(31 * 60);
          return link;
        },
      ],
      [
        "is for an adviser who was removed",
        async () => {
          const link = desk.linkFor("kari");
          await desk.directory.remove("kari");
          return link;
        },
      ],
      [
        "is for somebody who had that id before",
        async () => {
          const link = desk.linkFor("kari");
          await desk.directory.put(adviser("kari", { name: "Another Kari" }));
          return link;
        },
      ],
      [
        "was used",
        async () => {
          const link = desk.linkFor("kari");
          assert.equal((await browser(desk.origin).post("/desk/sign-in/link", { link })).status, 303);
          return link;
        },
      ],
      ["is a session", async () => (await signedIn("kari")).cookies.get(cookie) ?? ""],
    ];
    for (const [what, make] of links)
      it(what, async () => {
        const link = await make();
        const one = browser(desk.origin);
        const opened = await one.get(`/desk/sign-in?link=${encodeURIComponent(link.slice(0, 4000))}`);
        const pressed = await one.post("/desk/sign-in/link", { link });
        assert.deepEqual([opened.status, pressed.status], [403, 403]);
        assert.equal(one.cookies.size, 0);
        assert.equal((await one.get("/desk")).status, 303);
      });
  });

  it("lets one of many in who use a link at once", async () => {
    const link = desk.linkFor("kari");
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => browser(desk.origin).post("/desk/sign-in/link", { link })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, ...Array(11).fill(403)]);
  });

  it("remembers over a restart which link was used and who is signed in or out", async () => {
    const link = desk.linkFor("kari");
    const one = browser(desk.origin);
    await one.post("/desk/sign-in/link", { link });
    const out = await signedIn("ola");
    const stolen = new Map(out.cookies);
    await out.post("/desk/sign-out", { csrf: await csrfOf(out) });
    await desk.close();
    desk = await serveDesk({ data: desk.data, port: Number(new URL(desk.origin).port) });
    assert.equal((await browser(desk.origin).post("/desk/sign-in/link", { link })).status, 403);
    assert.equal((await one.get("/desk")).status, 200);
    for (const [name, value] of stolen) out.cookies.set(name, value);
    assert.equal((await out.get("/desk")).status, 303);
  });

  describe("ends a session", () => {
    const ends: readonly [when: string, act: (one: Browser) => unknown][] = [
      ["after an hour without a request", () => desk.later(3600)],
      [
        "after twelve hours, however busy",
        async (one) => {
          for (let i = 0; i < 24; i++) {
            desk.later(30 * 60 - 1);
            assert.equal((await one.get("/desk")).status, 200);
          }
          desk.later(24); // the cookie says that it was seen a moment ago
        },
      ],
      ["when the adviser is removed", () => desk.directory.remove("kari")],
      [
        "when the id goes to somebody else",
        () => desk.directory.put(adviser("kari", { email: "new@example.org" })),
      ],
      ["when the adviser signs out", async (one) => one.post("/desk/sign-out", { csrf: await csrfOf(one) })],
      [
        "when the same browser signs in anew",
        async (one) => {
          const before = new Map(one.cookies);
          await one.post("/desk/sign-in/link", { link: desk.linkFor("ola") });
          for (const [name, value] of before) one.cookies.set(name, value);
        },
      ],
    ];
    for (const [when, act] of ends)
      it(when, async () => {
        const one = await signedIn("kari");
        const kept = new Map(one.cookies);
        assert.equal((await one.get("/desk")).status, 200);
        await act(one);
        assert.equal((await one.get("/desk")).status, 303);
        // What was copied before is no better.
        for (const [name, value] of kept) one.cookies.set(name, value);
        assert.equal((await one.get("/desk")).status, 303);
      });
  });

  it("keeps a session of which a page is opened twice an hour, but not one whose page fetches its parts alone", async () => {
    const [busy, idle] = [await signedIn("kari"), await signedIn("kari")];
    for (let i = 0; i < 3; i++) {
      desk.later(25 * 60);
      assert.equal((await busy.get("/desk")).status, 200);
      assert.equal((await idle.get("/desk", { "hx-request": "true" })).status, i < 2 ? 200 : 401);
    }
  });

  describe("refuses a session that", () => {
    const forged: readonly [what: string, make: (mine: string) => string][] = [
      ["is another's by its payload", (mine) => withPayload(mine, { adviser: "ola" })],
      ["is prolonged", (mine) => withPayload(mine, { until: now() + 10 * 86_400 })],
      ["has no seal", (mine) => mine.split(".")[0] ?? ""],
      ["is a link", () => desk.linkFor("kari")],
      ["comes twice", (mine) => `${mine}; ${cookie}=${mine}`],
      ["is no text of ours", () => "%00%ff.\u00e6"],
    ];
    for (const [what, make] of forged)
      it(what, async () => {
        const one = await signedIn("kari");
        one.cookies.set(cookie, encodeURI(make(one.cookies.get(cookie) ?? "")).replaceAll("%20", " "));
        assert.equal((await one.get("/desk")).status, 303);
      });
  });

  it("makes a new session at each sign-in, whatever the browser brought along", async () => {
    const planted = (await signedIn("ola")).cookies.get(cookie) ?? "";
    const one = browser(desk.origin);
    one.cookies.set(cookie, planted);
    await one.post("/desk/sign-in/link", { link: desk.linkFor("kari") });
    assert.notEqual(one.cookies.get(cookie), planted);
    assert.equal(JSON.parse((await one.get("/desk")).text).id, "kari");
    const attacker = browser(desk.origin);
    attacker.cookies.set(cookie, planted);
    assert.equal((await attacker.get("/desk")).status, 303);
  });

  describe("takes a change only", () => {
    type Change = (one: Browser, csrf: string) => Promise<Page>;
    const post =
      (form: Record<string, string>, headers: Record<string, string> = {}): Change =>
      (one) =>
        one.post("/desk/change", form, headers);
    const evil = "https://evil.example";
    const bare = (one: Browser, form: Record<string, string>, headers: Record<string, string>) =>
      rawPost(desk.origin, "/desk/change", form, {
        cookie: `${cookie}=${one.cookies.get(cookie)}`,
        ...headers,
      });
    const table: readonly [what: string, status: number, change: Change][] = [
      ["with the token in the form", 200, (one, csrf) => post({ csrf })(one, csrf)],
      ["with the token in the header", 200, (one, csrf) => post({}, { "x-csrf-token": csrf })(one, csrf)],
      // Browsers that are too old to say Sec-Fetch-Site.
      ["from our origin", 200, (one, csrf) => bare(one, { csrf }, { origin: desk.origin })],
      ["not without a token", 403, post({})],
      ["not with an empty token", 403, post({ csrf: "" })],
      ["not with a made-up token", 403, post({ csrf: "x".repeat(43) })],
      [
        "not with another session's token",
        403,
        async (one) => post({ csrf: await csrfOf(await signedIn("kari")) })(one, ""),
      ],
      ["not from another site", 403, (one, csrf) => post({ csrf }, { origin: evil })(one, csrf)],
      [
        "not when the browser says cross-site",
        403,
        (one, csrf) => post({ csrf }, { "sec-fetch-site": "cross-site" })(one, csrf),
      ],
      [
        "not from a neighbouring host",
        403,
        (one, csrf) => post({ csrf }, { "sec-fetch-site": "same-site" })(one, csrf),
      ],
      [
        "not from a page without an origin",
        403,
        (one, csrf) => post({ csrf }, { origin: "null" })(one, csrf),
      ],
      ["not when nothing says where it is from", 403, (one, csrf) => bare(one, { csrf }, {})],
      ["not without a session", 303, (_, csrf) => post({ csrf })(browser(desk.origin), csrf)],
      [
        "not as JSON",
        415,
        (one, csrf) =>
          post({ a: "b" }, { "content-type": "application/json", "x-csrf-token": csrf })(one, csrf),
      ],
    ];
    for (const [what, status, change] of table)
      it(what, async () => {
        const one = await signedIn("kari");
        const answer = await change(one, await csrfOf(one));
        assert.equal(answer.status, status, answer.text);
        const { count } = JSON.parse((await one.get("/desk")).text);
        assert.equal(count, status === 200 ? 1 : 0);
      });

    it("and a sign-in only from a page of ours, since it changes who one is", async () => {
      const link = desk.linkFor("kari");
      for (const headers of [{ origin: evil }, { "sec-fetch-site": "cross-site" }])
        assert.equal((await browser(desk.origin).post("/desk/sign-in/link", { link }, headers)).status, 403);
      assert.equal((await browser(desk.origin).post("/desk/sign-in/link", { link })).status, 303); // not used up
    });
  });

  const pages: readonly [to: string, goes: string][] = [
    ["/desk/case/1?tab=facts", "/desk/case/1?tab=facts"],
    ["https://evil.example/desk", "/desk"],
    ["//evil.example/desk/case/1", "/desk"],
    ["/\\evil.example/desk", "/desk"],
    ["/desk/../../evil", "/desk"],
    ["/desk/..//evil.example", "/desk"],
    ["/desk@evil.example", "/desk"],
    ["/desk.evil.example", "/desk"],
    ["/deskful", "/desk"],
    ["/\t/evil.example", "/desk"],
    ["/desk/\r\nset-cookie: a=b", "/desk/set-cookie:%20a=b"],
    ["javascript:alert(1)//desk", "/desk"],
    ["/desk/sign-out", "/desk"],
    ["/", "/desk"],
    ["", "/desk"],
  ];
  for (const [to, goes] of pages)
    it(`goes to ${goes} after the sign-in when asked for ${JSON.stringify(to)}`, async () => {
      const entered = await browser(desk.origin).post("/desk/sign-in/link", {
        link: desk.linkFor("kari"),
        to,
      });
      assert.equal(location(entered), goes);
    });

  it("keeps a route for leads to leads", async () => {
    assert.equal((await (await signedIn("kari")).get("/desk/leads")).status, 403);
    assert.equal((await (await signedIn("ola")).get("/desk/leads")).status, 200);
  });

  it("tells htmx and a stream's client to sign in, instead of giving them the page for it", async () => {
    const one = browser(desk.origin);
    const part = await one.get("/desk", {
      "hx-request": "true",
      "hx-current-url": `${desk.origin}/desk/case/1`,
    });
    assert.equal(part.status, 401);
    assert.equal(part.headers.get("hx-redirect"), "/desk/sign-in?to=%2Fdesk%2Fcase%2F1");
    assert.equal((await one.get("/desk/stream", { accept: "text/event-stream" })).status, 401);
  });

  it("ends an open stream of whoever is removed", async () => {
    const one = await signedIn("kari");
    const stream = await fetch(`${desk.origin}/desk/stream`, {
      headers: { cookie: `${cookie}=${one.cookies.get(cookie)}` },
    });
    await desk.directory.remove("kari");
    assert.equal(await stream.text(), "data: hello\n\n"); // resolves when it has ended
  });

  it("lets a client try so often and no more", async () => {
    const one = browser(desk.origin);
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) statuses.push((await one.post("/desk/sign-in/link", { link: "x" })).status);
    assert.deepEqual([...new Set(statuses)], [403, 429]);
    const over = await one.get("/desk/sign-in");
    assert.equal(over.status, 429);
    assert.isAtLeast(Number(over.headers.get("retry-after")), 1);
    desk.later(60);
    assert.equal((await one.get("/desk/sign-in")).status, 200);
  });

  describe("writes a cookie that", () => {
    const cookies: readonly [publicUrl: string | undefined, host: string, secure: boolean][] = [
      [undefined, "127.0.0.1:1", false],
      [undefined, "localhost:1", false],
      [undefined, "[::1]:1", false],
      [undefined, "lots.example.org", true],
      [undefined, "localhost.example.org", true],
      ["https://lots.example.org", "127.0.0.1:1", true], // behind a proxy
      ["https://localhost:1", "localhost:1", true],
      ["http://localhost:3978", "localhost:3978", false],
    ];
    for (const [publicUrl, host, secure] of cookies)
      it(`${secure ? "is" : "need not be"} secure at ${publicUrl ?? `http://${host}`}`, async () => {
        await desk.close();
        desk = await serveDesk({ data: desk.data, ...(publicUrl !== undefined && { publicUrl }) });
        const origin = publicUrl ?? (secure ? `https://${host}` : `http://${host}`);
        const link = { link: desk.linkFor("kari") };
        const entered = await rawPost(desk.origin, "/desk/sign-in/link", link, { host, origin });
        const set = entered.headers.getSetCookie()[0] ?? assert.fail(entered.text);
        assert.match(set, /; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax/);
        assert.equal(set.includes("; Secure"), secure);
        assert.equal(set.startsWith("__Host-lots-session="), secure);
        assert.notInclude(set, "Domain");
      });

    it("is not written where it would travel in the open, and the link is kept", async () => {
      const link = desk.linkFor("kari");
      const headers = { host: "lots.example.org", origin: "http://lots.example.org" };
      const answer = await rawPost(desk.origin, "/desk/sign-in/link", { link }, headers);
      assert.equal(answer.status, 403);
      assert.include(answer.text, "https");
      assert.equal((await browser(desk.origin).post("/desk/sign-in/link", { link })).status, 303);
    });
  });

  it("lets nobody frame, keep or sniff its pages, and logs no name", async () => {
    const page = await browser(desk.origin).get(`/desk/sign-in?link=${desk.linkFor("kari")}`);
    assert.include(page.headers.get("content-security-policy") ?? "", "frame-ancestors 'none'");
    assert.equal(page.headers.get("cache-control"), "no-store");
    await signedIn("kari");
    assert.isNotEmpty(desk.said);
    assert.notMatch(desk.said.join("\n"), /Adviser kari|example\.org/);
  });

  it("writes a name as text", async () => {
    await desk.directory.put(adviser("eve", { name: "<img src=x onerror=alert(1)>" }));
    const page = await browser(desk.origin).get(`/desk/sign-in?link=${desk.linkFor("eve")}&to=/desk/"><b>`);
    assert.notInclude(page.text, "<img");
    assert.notInclude(page.text, '"><b>');
  });
});

const now = () => Math.floor(Date.now() / 1000);

function withPayload(token: string, changes: object): string {
  const [payload = "", seal] = token.split(".");
  const value = JSON.parse(Buffer.from(payload, "base64url").toString());
  return `${Buffer.from(JSON.stringify({ ...value, ...changes })).toString("base64url")}.${seal}`;
}
