import { assert } from "chai";
import { readConfig } from "../../src/config.ts";
import { type Served, serve } from "../../src/index.ts";
import { advisers } from "../../src/stores/lowdb/advisers.ts";
import { signInLinks } from "../../src/web/sign-in/link.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { silent } from "../stores/silent.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";
import { clientOf } from "./serve.ts";
import { type Browser, browser } from "./sign-in/browser.ts";

const secret = "the-secret-of-the-test-of-the-roles-0123";
const nordland = { actor: "innovasjon-norge", places: ["NO-18"], locales: ["nb"] } as const;
const people = [
  adviser("near", nordland),
  adviser("lead", { ...nordland, role: "lead" }),
  adviser("far", { ...nordland, places: ["NO-03"] }),
  adviser("far-lead", { ...nordland, actor: "siva", places: ["NO-03"], role: "lead" }),
];

/** Who asks: nobody in particular, an adviser and a lead of other places, and those whose case and page it is. */
type Who = "stranger" | "far" | "far-lead" | "near" | "lead";
const everybody: readonly Who[] = ["stranger", "far", "far-lead", "near", "lead"];

/** What each is answered; null where it would be done, which is for the tests of what is done. */
type Answers = readonly (number | null)[];
interface Guarded {
  readonly answers: Answers;
  /** A form that asks for something in earnest. */
  readonly form?: Readonly<Record<string, string>>;
}

/** 303 is the way to the sign-in. The case and the adviser are Nordland's; "near" is that adviser. */
const all: Guarded = { answers: [303, 200, 200, 200, 200] };
const leads: Guarded = { answers: [303, 403, 200, 403, 200] };
const ofNordland: Guarded = { answers: [303, 404, 404, 200, 200] };
const change = (form: Readonly<Record<string, string>> = {}): Guarded => ({
  answers: [303, 404, 404, null, null],
  form,
});
const guarded: Readonly<Record<string, Guarded>> = {
  "GET /desk": all,
  "GET /desk/mine": all,
  "GET /desk/region": leads,
  "GET /desk/ended": all,
  "GET /desk/events": all,
  "GET /desk/cases/:id": ofNordland,
  "POST /desk/cases/:id/take": change(),
  "POST /desk/cases/:id/refuse": change({ reason: "other", note: "" }),
  "POST /desk/cases/:id/say": change({ message: "0123456789abcdef", text: "Hei" }),
  "POST /desk/cases/:id/pass-on": change({ to: "region", note: "" }),
  "POST /desk/cases/:id/give-back": change({ how: "bot" }),
  "POST /desk/cases/:id/close": change({ outcome: "helped", note: "" }),
  "POST /desk/cases/:id/note": change({ note: "Hei" }),
  // It has no answer to refuse with: what nobody may do is not done.
  "POST /desk/cases/:id/typing": { answers: [303, 204, 204, null, null] },
  "GET /desk/advisers": all,
  "GET /desk/advisers/:id": ofNordland,
  "POST /desk/advisers/:id": change({ locale: "sv", capacity: "0" }),
  "POST /desk/advisers/:id/record": {
    answers: [303, 403, 404, 403, null],
    form: { name: "Eve", role: "lead", places: "Norge", need: "ip" },
  },
  "POST /desk/advisers/:id/away": change({ from: "2026-01-01", to: "2027-01-01" }),
  "POST /desk/advisers/:id/back": change({ from: "2026-01-01", to: "2027-01-01" }),
  // A code is for the adviser alone.
  "POST /desk/advisers/:id/teams": { answers: [303, 404, 404, null, 404] },
  "POST /desk/advisers/:id/teams/off": change(),
  "POST /desk/sign-out": { answers: [303, null, null, null, null] },
};

/** What is not for staff: signing in, files of the pages, and what is guarded by another token than a session. */
const directLine = [
  "POST /v3/directline/tokens/generate",
  "POST /v3/directline/tokens/refresh",
  "POST /v3/directline/conversations",
  "GET /v3/directline/conversations/:id",
  "GET /v3/directline/conversations/:id/activities",
  "POST /v3/directline/conversations/:id/activities",
  "POST /v3/directline/conversations/:id/upload",
];
const open: readonly string[] = [
  "GET /health",
  "GET /",
  "GET /assets/:version/:name",
  "GET /staff/:version/:name",
  "GET /desk/sign-in",
  "POST /desk/sign-in/link",
  "GET /desk/sign-in/bye",
  "GET /summary.pdf",
  "GET /summary.txt",
  "GET /my-data.json",
  "POST /api/messages",
  ...directLine,
  ...new Set(directLine.map((route) => route.replace(/^\w+/, "OPTIONS"))),
  "UPGRADE /v3/directline/conversations/:id/stream",
];

describe("every route of the server", function () {
  this.timeout(120_000);
  let whole: Served;
  let origin: string;
  let caseId: string;
  let data: string;
  const signedIn = new Map<Who, { one: Browser; csrf: string }>();
  const kept = async () => (await advisers(data, silent)).all();

  before(async () => {
    data = await temporaryFolder();
    const directory = await advisers(data, silent);
    for (const one of people) await directory.put(one);
    const given = { PORT: "0", LOTS_DATA: data, LOTS_SECRET: secret, LOG_LEVEL: "silent" };
    // With a bot in Teams, so that its routes are there.
    whole = await serve({ ...readConfig({ ...given, LOTS_LOCAL_BOT: "true" }), host: "127.0.0.1" });
    origin = `http://127.0.0.1:${whole.port}`;
    for (const who of everybody) {
      const one = browser(origin);
      const found = people.find(({ id }) => id === who);
      if (found !== undefined) {
        const link = signInLinks(secret, () => Math.floor(Date.now() / 1000)).issue(found);
        await one.post("/desk/sign-in/link", { link });
      }
      const csrf = /name="csrf" value="([^"]+)"/.exec((await one.get("/desk")).text)?.[1] ?? "";
      signedIn.set(who, { one, csrf });
    }
    await asksForAPerson();
    const row = /\/desk\/cases\/([^"?]+)/.exec((await as("near").one.get("/desk")).text);
    caseId = row?.[1] ?? assert.fail("the case was not offered");
  });
  after(() => whole.close());

  const as = (who: Who) => signedIn.get(who) ?? assert.fail(`nobody is ${who}`);

  /** A company in Bodø sends a case. */
  async function asksForAPerson(): Promise<void> {
    const call = clientOf(origin);
    const base = "/v3/directline";
    const { body } = await call("POST", `${base}/tokens/generate`, { body: {} });
    const { token, conversationId } = body;
    await call("POST", `${base}/conversations`, { token });
    const wish = ["Vi trenger et lån. Vi holder til i Bodø og er 8 ansatte", "snakk med et menneske"];
    for (const text of [...wish, "Kari Eksempel", "det holder her", "Ja, send"]) {
      const activity = { type: "message", text, locale: "nb", from: { id: "dl_1" } };
      const said = await call("POST", `${base}/conversations/${conversationId}/activities`, {
        token,
        body: activity,
      });
      assert.equal(said.status, 200);
    }
  }

  const pathOf = (path: string) => path.replace(":id", path.includes("/cases/") ? caseId : "near");

  /** The status of an answer; a stream that goes on is left. */
  async function asks(who: Who, route: string, form: Record<string, string>, headers = {}): Promise<number> {
    const [method = "", path = ""] = route.split(" ");
    const { one } = as(who);
    if (method === "POST") return (await one.post(pathOf(path), form, headers)).status;
    if (!path.endsWith("/events")) return (await one.get(pathOf(path))).status;
    const leave = new AbortController();
    const cookie = [...one.cookies].map((pair) => pair.join("=")).join("; ");
    const answer = await fetch(origin + path, {
      headers: { accept: "text/html", cookie },
      redirect: "manual",
      signal: leave.signal,
    });
    leave.abort();
    return answer.status;
  }

  it("stands in the table of who may ask for what", () => {
    const routes = whole.routes.map(({ method, path }) => `${method} ${path}`);
    assert.sameMembers(routes, [...Object.keys(guarded), ...open]);
  });

  for (const [route, { answers, form = {} }] of Object.entries(guarded))
    for (const [i, who] of everybody.entries()) {
      const status = answers[i];
      if (status != null)
        it(`${route} answers ${who} with ${status}`, async () => {
          assert.equal(await asks(who, route, { ...form, csrf: as(who).csrf }), status);
        });
    }

  for (const [route, { form = {} }] of Object.entries(guarded).filter(([name]) => name.startsWith("POST")))
    it(`${route} wants the token of a form, and a page of ours`, async () => {
      for (const who of ["near", "lead"] as const) {
        assert.equal(await asks(who, route, { ...form }), 403);
        const foreign = { "sec-fetch-site": "cross-site" };
        assert.equal(await asks(who, route, { ...form, csrf: as(who).csrf }, foreign), 403);
      }
    });

  it("has changed nothing by all of this", async () => {
    assert.deepEqual(
      await kept(),
      [...people].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const { text } = await as("near").one.get(`/desk/cases/${caseId}`);
    assert.include(text, `/desk/cases/${caseId}/take`);
    assert.notInclude(text, "Hei<");
  });
});
