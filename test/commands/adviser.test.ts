import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assert } from "chai";
import { temporaryFolder } from "../stores/temporary-folder.ts";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

describe("lots adviser", function () {
  this.timeout(120_000);
  let data: string;
  beforeEach(async () => {
    data = await temporaryFolder();
  });

  async function lots(
    args: readonly string[],
    input: readonly unknown[] = [],
    env: Record<string, string> = {},
  ) {
    const child = spawn(process.execPath, [cli, "adviser", ...args], {
      env: { ...process.env, LOTS_DATA: data, ...env },
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
    const lines = out.split("\n").filter((line) => line.startsWith("{"));
    return { status, out, err, lines: lines.map((line) => JSON.parse(line)) };
  }
  const kept = async () => JSON.parse(await readFile(join(data, "advisers.json"), "utf8")).advisers;
  const kari = ["add", "kari", "--name", "Kari", "--actor", "innovasjon-norge"];

  it("adds one by official names, with what goes without saying, and lists and removes them", async () => {
    const added = await lots([
      ...kari,
      "--place",
      "Nordland",
      "--place",
      "SE-18",
      "--place",
      "Våler (Innlandet)",
    ]);
    assert.equal(added.status, 0, added.err);
    assert.include(added.out, "serves Nordland, Örebro län, Våler (Innlandet)");
    const [one] = await kept();
    assert.deepInclude(one, { id: "kari", role: "adviser", capacity: 5, needs: [], locales: ["nb", "sv"] });
    assert.deepEqual(one.places.slice(0, 2), ["NO-18", "SE-18"]);
    assert.equal(one.hours.timeZone, "Europe/Oslo");
    const listed = await lots(["list", "--json"]);
    assert.deepEqual(listed.lines[0].places, ["Nordland", "Örebro län", "Våler (Innlandet)"]);
    assert.equal((await lots(["remove", "kari"])).status, 0);
    assert.deepEqual(await kept(), []);
    const gone = await lots(["remove", "kari"]);
    assert.equal(gone.status, 1);
    assert.include(gone.err, 'no adviser "kari": there are none yet');
  });

  it("names everything that is wrong at once, each with its remedy, and saves nothing", async () => {
    const { status, err } = await lots([
      ...[
        "add",
        "Kari!",
        "--actor",
        "innovasjon",
        "--place",
        "Våler",
        "--place",
        "Atlantis",
        "--place",
        "Ørebro",
      ],
      ...["--need", "gold", "--locale", "da", "--role", "boss", "--email", "kari", "--capacity", "many"],
      ...["--country", "DK", "--hours", "always"],
    ]);
    assert.equal(status, 2);
    for (const part of [
      ...["id:", "name:", "actor:", "innovasjon-norge", '"Våler (Innlandet)"', "NO-", 'no place "Atlantis"'],
      ...[
        'no need "gold": choose among',
        "liquidity",
        'no language "da": choose among nb',
        "role:",
        "email:",
      ],
      ...["capacity:", "country:", "mon-fri 08:00-16:00"],
    ])
      assert.include(err, part);
    assert.isUndefined(await kept().catch(() => undefined));
  });

  it("reads a line each with --json, and goes on after a bad one", async () => {
    const good = {
      name: "A",
      actor: "almi",
      places: ["Sverige"],
      hours: "mon 09:00-12:00, sat-sun 10:00-24:00",
    };
    const { status, lines } = await lots(
      ["add", "--json"],
      [
        { id: "a", ...good, email: "a@example.org" },
        { id: "b", ...good, actor: "nobody-at-all" },
        { id: "a", ...good },
        { id: "c", ...good, email: "A@example.org" },
        { id: "d", ...good, salary: 1 },
        { id: "e", ...good, needs: ["loan"], role: "lead", subject: "s-1" },
      ],
    );
    assert.equal(status, 1);
    assert.deepEqual(
      lines.map(({ id, error }) => [id, error === undefined]),
      [
        ["a", true],
        ["b", false],
        ["a", false],
        ["c", false],
        ["d", false],
        ["e", true],
      ],
    );
    assert.include(lines[2].error, "already");
    assert.include(lines[3].error, '"a" signs in by the same address');
    const all = await kept();
    assert.deepEqual(
      all.map(({ id }: { id: string }) => id),
      ["a", "e"],
    );
    assert.deepEqual(all[0].hours.days, [
      { weekday: 1, from: 540, to: 720 },
      { weekday: 6, from: 600, to: 1440 },
      { weekday: 7, from: 600, to: 1440 },
    ]);
  });

  it("notes absences, one after another and at once", async () => {
    await lots([...kari, "--place", "NO"]);
    const away = [
      ["--from", "2026-12-23"],
      ["--from", "2026-07-01", "--to", "2026-07-31"],
    ];
    const noted = await Promise.all(away.map((days) => lots(["absent", "kari", ...days])));
    assert.deepEqual(
      noted.map(({ status }) => status),
      [0, 0],
    );
    assert.deepEqual((await kept())[0].absences, [
      { from: "2026-07-01", to: "2026-07-31" },
      { from: "2026-12-23", to: "2026-12-23" },
    ]);
    for (const wrong of [
      [],
      ["--from", "tomorrow"],
      ["--from", "2026-02-30"],
      ["--from", "2026-07-02", "--to", "2026-07-01"],
    ])
      assert.equal((await lots(["absent", "kari", ...wrong])).status, 2, wrong.join(" "));
    assert.equal((await lots(["absent", "ola", "--from", "2026-07-01"])).status, 1);
  });

  describe("changes one who is there:", () => {
    const before = {
      ...{ id: "kari", name: "Kari", actor: "innovasjon-norge", role: "adviser", places: ["NO-18"] },
      ...{ needs: ["loan"], locales: ["nb"], absences: [{ from: "2026-07-01", to: "2026-07-31" }] },
      hours: {
        timeZone: "Europe/Oslo",
        country: "NO",
        days: [{ weekday: 1, from: 540, to: 720 }],
      },
      ...{ capacity: 3, email: "kari@example.org", subject: "s-1", told: ["email"] },
      teams: { tenant: "t1", user: "o1", address: { channelId: "msteams" }, current: "case-1" },
    };
    const ola = { ...before, id: "ola", email: "ola@example.org", subject: "s-2", teams: null };
    beforeEach(() => writeFile(join(data, "advisers.json"), JSON.stringify({ advisers: [before, ola] })));
    it("what is given, with nothing else, and an empty text takes away", async () => {
      const args = ["--place", "Nordland", "--place", "Harstad", "--hours", "fri 10:00-12:00", "--need", ""];
      const { status, err } = await lots(["change", "kari", ...args, "--email", "", "--told", ""]);
      assert.equal(status, 0, err);
      const { told: _, ...rest } = before;
      const hours = { ...before.hours, days: [{ weekday: 5, from: 600, to: 720 }] };
      assert.deepEqual(await kept(), [
        { ...rest, places: ["NO-18", "NO-5503"], needs: [], email: null, hours },
        ola,
      ]);
    });

    it("a line each with --json, the good ones", async () => {
      const { status, lines } = await lots(
        ["change", "--json"],
        [
          { id: "kari", places: ["Troms"], email: null },
          { id: "kari", places: [] },
          { id: "kari", email: "OLA@example.org" },
          { id: "nobody", capacity: 1 },
          { id: "ola", salary: 1 },
          { id: "ola", needs: ["gold"], places: ["Atlantis"] },
          { id: "ola" },
          { id: "ola", capacity: 1 },
        ],
      );
      assert.equal(status, 1);
      assert.deepEqual(
        lines.map(({ error }) => error === undefined),
        [true, false, false, false, false, false, false, true],
      );
      assert.deepInclude(lines[0], { id: "kari", places: ["Troms"], email: null, capacity: 3 });
      assert.include(lines[2].error, '"ola" signs in by the same address');
      assert.include(lines[5].error, "gold");
      assert.include(lines[5].error, "Atlantis");
      assert.deepEqual(await kept(), [
        { ...before, places: ["NO-55"], email: null },
        { ...ola, capacity: 1 },
      ]);
    });
  });

  it("prints a link that signs in, at the address that people use", async () => {
    await lots([...kari, "--place", "NO"]);
    const here = await lots(["link", "kari"]);
    assert.match(here.out, /^http:\/\/localhost:3978\/desk\/sign-in\?link=[\w-]+\.[\w-]+\n$/);
    const there = await lots(["link", "kari", "--json"], [], { LOTS_PUBLIC_URL: "https://lots.example.org" });
    assert.match(there.lines[0].link, /^https:\/\/lots\.example\.org\/desk\/sign-in\?link=/);
    const oidc = {
      OIDC_ISSUER: "https://id.example.org",
      OIDC_CLIENT_ID: "lots",
      OIDC_CLIENT_SECRET: "hush",
    };
    const refused = await lots(["link", "kari"], [], {
      ...oidc,
      LOTS_PUBLIC_URL: "https://lots.example.org",
    });
    assert.equal(refused.status, 1);
    assert.include(refused.err, "OIDC_ISSUER");
    assert.equal((await lots(["link", "ola"])).status, 1);
  });

  it("writes over no file that it cannot read, and says what to do", async () => {
    await mkdir(data, { recursive: true });
    await writeFile(join(data, "advisers.json"), "torn");
    const { status, err } = await lots([...kari, "--place", "NO"]);
    assert.equal(status, 1);
    assert.include(err, "mend it");
    assert.equal(await readFile(join(data, "advisers.json"), "utf8"), "torn");
  });

  const wrong: readonly (readonly string[])[] = [
    [],
    ["dance"],
    ["add"],
    ["remove"],
    ["remove", "a", "b"],
    ["list", "--all"],
    ["change"],
    ["change", "a"],
  ];
  for (const args of wrong)
    it(`exits 2 for "adviser ${args.join(" ")}"`, async () => assert.equal((await lots(args)).status, 2));
});
