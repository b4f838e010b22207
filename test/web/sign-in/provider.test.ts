import { createServer } from "node:net";
import { assert } from "chai";
import { adviser } from "../../domain/handoff/sample-adviser.ts";
import { type Browser, browser, type Page } from "./browser.ts";
import { type Account, client, type OidcServer, oidcServer } from "./oidc-server.ts";
import { type ServedDesk, serveDesk } from "./serve-desk.ts";

describe("the sign-in at an OpenID provider", () => {
  let provider: OidcServer;
  let desk: ServedDesk;
  const kari: Account = { sub: "u-1", email: "Kari@Example.org", email_verified: true };

  async function start(options?: Parameters<typeof oidcServer>[1], at?: number) {
    const port = at ?? (await freePort());
    const publicUrl = `http://127.0.0.1:${port}`;
    provider = await oidcServer(`${publicUrl}/desk/sign-in/done`, options);
    desk = await serveDesk({ port, publicUrl, oidc: { issuer: provider.issuer, ...client } });
    await desk.directory.put(adviser("kari", { email: "kari@example.org", places: ["NO"] }));
    await desk.directory.put(adviser("ola", { email: "ola@example.org", subject: "u-2" }));
    provider.account = kari;
  }
  /** With another provider, at the addresses of before. */
  async function restart(options: Parameters<typeof oidcServer>[1]) {
    const ports = [desk.origin, provider.issuer].map((address) => Number(new URL(address).port));
    await desk.close();
    await provider.close();
    await start({ ...options, ...(ports[1] !== undefined && { port: ports[1] }) }, ports[0]);
  }
  beforeEach(() => start());
  afterEach(async () => {
    await desk.close();
    await provider.close();
  });

  /** Follows the redirects between the two, as a browser does, up to the answer of `/desk/sign-in/done`. */
  async function back(one: Browser, to = "/desk"): Promise<string> {
    const away = await one.get(`/desk/sign-in/start?to=${encodeURIComponent(to)}`);
    assert.equal(away.status, 303, away.text);
    const there = browser(provider.issuer);
    let next = location(away);
    while (!next.startsWith(desk.origin)) next = location(await there.get(next));
    return next;
  }
  const location = ({ headers, text }: Page) =>
    headers.get("location") ?? assert.fail(`no redirect: ${text}`);
  const signIn = async (one: Browser, to?: string) => one.get(await back(one, to));
  const who = async (one: Browser) => {
    const answer = await one.get("/desk");
    return answer.status === 200 ? JSON.parse(answer.text) : undefined;
  };

  it("leads there and back to the page that was wanted", async () => {
    const one = browser(desk.origin);
    const page = await one.get("/desk/sign-in?to=/desk/case/1");
    const href = /<a class="ds-button" href="([^"]+)"/.exec(page.text)?.[1];
    assert.equal(href, "/desk/sign-in/start?to=%2Fdesk%2Fcase%2F1");
    const done = await signIn(one, "/desk/case/1");
    assert.equal(done.status, 303, done.text);
    assert.equal(location(done), "/desk/case/1");
    assert.deepInclude(await who(one), { id: "kari", role: "adviser" });
    assert.deepEqual([...one.cookies.keys()], ["lots-session"]); // nothing of the attempt is left
  });

  it("asks with code, state, nonce and PKCE, each its own for each attempt", async () => {
    const asked = await Promise.all(
      [1, 2].map(async () => new URL(location(await browser(desk.origin).get("/desk/sign-in/start")))),
    );
    for (const { searchParams } of asked) {
      assert.equal(searchParams.get("response_type"), "code");
      assert.equal(searchParams.get("code_challenge_method"), "S256");
      assert.equal(searchParams.get("redirect_uri"), `${desk.origin}/desk/sign-in/done`);
      assert.equal(searchParams.get("scope"), "openid email groups");
    }
    for (const name of ["state", "nonce", "code_challenge"])
      assert.notEqual(asked[0]?.searchParams.get(name), asked[1]?.searchParams.get(name), name);
  });

  for (const method of ["client_secret_basic", "client_secret_post"] as const)
    for (const claimsInToken of [true, false])
      it(`takes claims from ${claimsInToken ? "the token" : "userinfo"}, and says its secret by ${method}`, async () => {
        await restart({ claimsInToken, method });
        const one = browser(desk.origin);
        const done = await signIn(one);
        assert.equal(done.status, 303, done.text);
        assert.equal((await who(one))?.id, "kari");
      });

  const people: readonly [what: string, account: Account, signedIn: string | undefined][] = [
    ["by a confirmed address, however it is written", kari, "kari"],
    ["by a confirmation that is written as text", { ...kari, email_verified: "true" }, "kari"],
    ["by the provider's own name for them", { sub: "u-2" }, "ola"],
    ["not by an address that is not confirmed", { ...kari, email_verified: false }, undefined],
    ["not by an address of which nothing is said", { sub: "u-1", email: "kari@example.org" }, undefined],
    ["not without an address", { sub: "u-1" }, undefined],
    ["not when the directory has nobody like that", { ...kari, email: "eve@example.org" }, undefined],
    // The address may have been given to somebody else since.
    [
      "not by the address of somebody whom the directory has by another name",
      { sub: "u-3", email: "ola@example.org", email_verified: true },
      undefined,
    ],
    ["not by an address that only resembles", { ...kari, email: "kari@example.org.evil.example" }, undefined],
  ];
  for (const [what, account, signedIn] of people)
    it(`knows an adviser ${what}`, async () => {
      provider.account = account;
      const one = browser(desk.origin);
      const done = await signIn(one);
      assert.equal(done.status, signedIn === undefined ? 403 : 303, done.text);
      assert.equal((await who(one))?.id, signedIn);
      assert.notMatch(desk.said.join(), /@/); // no address in the log
    });

  const groups: readonly [
    groups: readonly string[] | undefined,
    before: "adviser" | "lead",
    after: string,
  ][] = [
    [["lots-lead"], "adviser", "lead"],
    [["staff", "lots-lead", "lots-adviser"], "adviser", "lead"],
    [["lots-adviser"], "lead", "adviser"],
    [["staff"], "lead", "lead"],
    [[], "lead", "lead"],
    [undefined, "lead", "lead"],
    [["LOTS-LEAD", "lots-lead-of-nothing"], "adviser", "adviser"],
  ];
  for (const [names, before, after] of groups)
    it(`makes ${before} of the directory ${after} by the groups ${JSON.stringify(names)}`, async () => {
      await desk.directory.change("kari", (found) => found && { ...found, role: before });
      provider.account = { ...kari, ...(names && { groups: names }) };
      const one = browser(desk.origin);
      await signIn(one);
      assert.equal((await who(one))?.role, after);
      assert.equal(desk.directory.all().find(({ id }) => id === "kari")?.role, after);
    });

  const sequences: readonly [
    added: "adviser" | "lead",
    signIns: readonly (readonly string[] | undefined)[],
  ][] = [
    ["adviser", [["lots-lead"], ["staff"]]],
    ["adviser", [["lots-lead"], ["lots-lead"], []]],
    ["adviser", [["lots-lead"], undefined]], // some providers leave the claim out for who is in no group
    ["adviser", [["lots-lead"], ["lots-adviser"], ["lots-lead"], []]],
    ["lead", [["lots-adviser"], ["lots-adviser"], ["staff"]]],
    ["lead", [["lots-adviser"], ["lots-lead"], []]],
  ];
  for (const [added, signIns] of sequences)
    it(`gives who was added as ${added} that role again when the groups end: ${JSON.stringify(signIns)}`, async () => {
      await desk.directory.change("kari", (found) => found && { ...found, role: added });
      const before = desk.directory.all().find(({ id }) => id === "kari");
      const one = browser(desk.origin);
      for (const groups of signIns) {
        provider.account = { ...kari, ...(groups && { groups }) };
        await signIn(one);
      }
      assert.equal((await who(one))?.role, added);
      assert.deepEqual(
        desk.directory.all().find(({ id }) => id === "kari"),
        before,
      );
    });

  describe("lets nobody in", () => {
    const attacks: readonly [what: string, attack: (one: Browser) => Promise<Page>][] = [
      [
        "who comes back without having gone there",
        async (one) => one.get("/desk/sign-in/done?code=x&state=y"),
      ],
      [
        "in the browser of another, who began it (a link sent to a victim)",
        async (one) => one.get(await back(browser(desk.origin))),
      ],
      [
        "with another's answer in an attempt of one's own",
        async (one) => {
          const stolen = await back(browser(desk.origin));
          await one.get("/desk/sign-in/start");
          return await one.get(stolen);
        },
      ],
      [
        "with another's code under one's own state",
        async (one) => {
          const stolen = new URL(await back(browser(desk.origin)));
          const own = new URL(await back(one));
          own.searchParams.set("code", stolen.searchParams.get("code") ?? "");
          return await one.get(own.href);
        },
      ],
      [
        "twice by one answer",
        async (one) => {
          const answer = await back(one);
          const kept = new Map(one.cookies);
          assert.equal((await browserWith(kept).get(answer)).status, 303);
          return await one.get(answer);
        },
      ],
      [
        "who took too long",
        async (one) => {
          const answer = await back(one);
          desk.later(10 * 60);
          return await one.get(answer);
        },
      ],
      [
        "whose answer names another issuer",
        async (one) => {
          const answer = new URL(await back(one));
          answer.searchParams.set("iss", "https://evil.example");
          return await one.get(answer.href);
        },
      ],
      [
        "who said no there",
        async (one) => {
          provider.refuses = true;
          return await signIn(one);
        },
      ],
      [
        "by a token that somebody changed on the way",
        async (one) => {
          // All that is asked for stands in the token, so that nothing but its signature can give the change away.
          await restart({ claimsInToken: true });
          provider.account = { ...kari, email: "eve@example.org", groups: [] };
          provider.tamper = (tokens) => ({
            ...tokens,
            id_token: changed(String(tokens.id_token), { email: kari.email }),
          });
          return await signIn(one);
        },
      ],
      [
        "by a token without a signature",
        async (one) => {
          provider.tamper = (tokens) => ({
            ...tokens,
            id_token: changed(String(tokens.id_token), {}, { alg: "none" }).replace(/[^.]*$/, ""),
          });
          return await signIn(one);
        },
      ],
      [
        "by an answer without an ID token",
        async (one) => {
          provider.tamper = ({ id_token: _, ...tokens }) => tokens;
          return await signIn(one);
        },
      ],
      [
        "by a one-time link, which the provider's rules would not hold for",
        async (one) => one.post("/desk/sign-in/link", { link: desk.linkFor("kari") }),
      ],
    ];
    for (const [what, attack] of attacks)
      it(what, async () => {
        const one = browser(desk.origin);
        const answer = await attack(one);
        assert.oneOf(answer.status, [403, 404]);
        assert.equal(await who(one), undefined);
      });
  });

  it("goes to no other page than the desk's", async () => {
    for (const to of ["//evil.example", "https://evil.example/desk"])
      assert.equal(location(await signIn(browser(desk.origin), to)), "/desk");
  });

  it("makes a new session each time, and ends the one before", async () => {
    const one = browser(desk.origin);
    await signIn(one);
    const before = new Map(one.cookies);
    provider.account = { sub: "u-2" };
    await signIn(one);
    assert.equal((await who(one))?.id, "ola");
    assert.equal(await who(browserWith(before)), undefined);
  });

  it("says that the provider is away, and finds it when it is back", async () => {
    const { issuer } = provider;
    await provider.close();
    const one = browser(desk.origin);
    const away = await one.get("/desk/sign-in/start");
    assert.equal(away.status, 502);
    assert.include(away.text, "not answering");
    const before = provider;
    provider = await oidcServer(`${desk.origin}/desk/sign-in/done`, { port: Number(new URL(issuer).port) });
    provider.account = before.account;
    await signIn(one);
    assert.equal((await who(one))?.id, "kari");
  });

  function browserWith(cookies: ReadonlyMap<string, string>): Browser {
    const one = browser(desk.origin);
    for (const [name, value] of cookies) one.cookies.set(name, value);
    return one;
  }
});

function changed(token: string, claims: object, header: object = {}): string {
  const [head = "", payload = "", seal = ""] = token.split(".");
  const change = (part: string, changes: object) =>
    Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(part, "base64url").toString()), ...changes }),
    ).toString("base64url");
  return [change(head, header), change(payload, claims), seal].join(".");
}

/** The provider must know the desk's address before the desk has it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : assert.fail("no port");
}
