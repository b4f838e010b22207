import { expect } from "chai";
import type { LookUp, Registered } from "../../src/domain/register.ts";
import { branch, equinor, registeredEquinor, small, struckOff } from "./records.ts";
import { type Answer, serveRegister } from "./register-server.ts";

const number = small.organisasjonsnummer;
const begin: (() => void)[] = [];

/**
 * Like `it`, but begun together with all the others: the register may be called only twice a second, and waiting in
 * turn would take long.
 */
function together(name: string, run: () => Promise<void>): void {
  let running: Promise<void> | undefined;
  begin.push(() => {
    running = run();
    // A failure is seen by the test, which comes later.
    running.catch(() => {});
  });
  it(name, () => running);
}

interface Numbered {
  readonly organisasjonsnummer: string;
  readonly [field: string]: unknown;
}

/** What becomes of a record that `/enheter` answers with. */
async function found(record: Numbered): Promise<Registered> {
  const { register } = await serveRegister({ [`enheter/${record.organisasjonsnummer}`]: [{ json: record }] });
  const result = await register.lookUp(record.organisasjonsnummer);
  if (typeof result === "string") throw new Error(`the look-up ended as ${result}`);
  return result.found;
}

const text = (body: string) => (response: { end(text: string): unknown }) => void response.end(body);

describe("Enhetsregisteret", () => {
  before(() => {
    for (const one of begin) one();
  });

  together("gives a company, and no more of it than is needed", async () => {
    expect(await found(equinor)).to.deep.equal(registeredEquinor);
  });

  together("keeps of a sole trader only place, industry and state", async () => {
    const trader = { ...small, organisasjonsform: { kode: "ENK" }, antallAnsatte: 6 };
    expect(await found(trader)).to.deep.equal({
      orgNumber: number,
      country: "NO",
      name: null,
      legalForm: "sole-trader",
      isSoleTrader: true,
      municipality: "NO-1804",
      sectorCodes: [{ edition: "rev21", code: "62.100" }],
      employees: null,
      hasEmployees: null,
      founded: null,
      state: "active",
    } satisfies Registered);
  });

  describe("reads", () => {
    const bare = { organisasjonsnummer: number, respons_klasse: "Enhet" };
    const nothing: Partial<Registered> = {
      name: null,
      legalForm: null,
      municipality: null,
      sectorCodes: [],
      employees: null,
      hasEmployees: null,
      founded: null,
      state: "active",
    };
    const { antallAnsatte: _, ...withheld } = small;
    const abroad = { landkode: "SE", poststed: "111 22 STOCKHOLM" };
    const rows: readonly [what: string, record: Numbered, expected: Partial<Registered>][] = [
      ["a record with nothing in it", bare, nothing],
      [
        "nulls as nothing",
        { ...bare, navn: null, antallAnsatte: null, konkurs: null, naeringskode1: null },
        nothing,
      ],
      ["fewer than five employees as some", withheld, { employees: null, hasEmployees: true }],
      [
        "no employees as none, not as a head count",
        { ...withheld, harRegistrertAntallAnsatte: false },
        { employees: null, hasEmployees: false },
      ],
      ["no industry code", { ...small, naeringskode1: {} }, { sectorCodes: [] }],
      [
        "all three industry codes, the main one first",
        { ...small, naeringskode2: { kode: "70.200" }, naeringskode3: { kode: "68.120" } },
        { sectorCodes: ["62.100", "70.200", "68.120"].map((code) => ({ edition: "rev21", code })) },
      ],
      [
        "Svalbard",
        { ...small, forretningsadresse: { landkode: "NO", kommune: "SVALBARD", kommunenummer: "2100" } },
        { municipality: "NO-2100" },
      ],
      ["an address abroad", { ...small, forretningsadresse: abroad }, { municipality: null }],
      [
        // Of a number that also is one here.
        "an address abroad with a number",
        { ...small, forretningsadresse: { ...abroad, kommunenummer: "1804" } },
        { municipality: null },
      ],
      [
        // The post box can be anywhere.
        "no business address but a postal one",
        { ...small, forretningsadresse: undefined, postadresse: small.forretningsadresse },
        { municipality: null },
      ],
      ["bankruptcy", { ...small, konkurs: true, underAvvikling: true }, { state: "bankrupt" }],
      ["bankruptcy by its date", { ...small, konkursdato: "2026-07-08" }, { state: "bankrupt" }],
      [
        // Named after whom it is of.
        "a bankruptcy estate",
        { ...small, organisasjonsform: { kode: "KBO" } },
        { state: "bankrupt", name: null },
      ],
      ["winding up", { ...small, underAvvikling: true }, { state: "winding-up" }],
      [
        "compulsory winding up",
        { ...small, underTvangsavviklingEllerTvangsopplosning: true },
        { state: "winding-up" },
      ],
      [
        "dissolution for want of accounts",
        { ...small, tvangsopplostPgaManglendeRegnskapDato: "2026-01-07" },
        { state: "winding-up" },
      ],
      [
        "restructuring",
        { ...small, underRekonstruksjonsforhandlingDato: "2026-03-01" },
        { state: "restructuring" },
      ],
      [
        "insolvency abroad",
        { ...small, underUtenlandskInsolvensbehandlingDato: "2026-03-01" },
        { state: "restructuring" },
      ],
      [
        "a company that was struck off",
        struckOff,
        { state: "struck-off", name: "ET LITE SELSKAP AS", municipality: null, hasEmployees: null },
      ],
      [
        "a sole trader who was struck off",
        { ...struckOff, organisasjonsform: { kode: "ENK" } },
        { state: "struck-off", name: null, isSoleTrader: true },
      ],
      [
        // It might have been a sole trader.
        "a struck-off unit of no known form",
        { ...struckOff, organisasjonsform: undefined },
        { state: "struck-off", name: null, legalForm: null },
      ],
      ["a foreign company's branch", { ...small, organisasjonsform: { kode: "NUF" } }, { legalForm: null }],
      ["a partnership", { ...small, organisasjonsform: { kode: "DA" } }, { legalForm: "partnership" }],
      ["a cooperative", { ...small, organisasjonsform: { kode: "SA" } }, { legalForm: "cooperative" }],
      ["a foundation", { ...small, organisasjonsform: { kode: "STI" } }, { legalForm: "association" }],
      ["a municipality", { ...small, organisasjonsform: { kode: "KOMM" } }, { legalForm: "public" }],
      [
        "a form that came later",
        { ...small, organisasjonsform: { kode: "NYFORM" } },
        { legalForm: null, name: "ET LITE SELSKAP AS" },
      ],
      ["a date that is none", { ...small, stiftelsesdato: "ukjent" }, { founded: null }],
    ];
    for (const [what, record, expected] of rows)
      together(what, async () => {
        expect(await found(record)).to.deep.include(expected);
      });
  });

  describe("ends a look-up", () => {
    const company = `enheter/${number}`;
    const asBranch = `underenheter/${number}`;
    const ok = { json: small };
    const isFound = "found";
    const rows: readonly [
      what: string,
      answers: Readonly<Record<string, readonly Answer[]>>,
      end: Exclude<LookUp, object> | "found",
      paths: readonly string[],
    ][] = [
      ["with what is there", { [company]: [ok] }, isFound, [company]],
      ["when neither company nor branch is there", {}, "not-found", [company, asBranch]],
      ["when the company was removed", { [company]: [410] }, "removed", [company]],
      [
        "when the company was removed and says when",
        { [company]: [{ status: 410, json: { organisasjonsnummer: number, slettedato: "2026-09-21" } }] },
        "removed",
        [company],
      ],
      ["when the branch was removed", { [asBranch]: [410] }, "removed", [company, asBranch]],
      // Nine digits are well-formed, so the fault is ours or theirs and says nothing of the company.
      ["on a bad request, at once", { [company]: [400] }, "unavailable", [company]],
      ["when told to wait, at once", { [company]: [429] }, "unavailable", [company]],
      ["when the version is no longer served", { [company]: [406] }, "unavailable", [company]],
      [
        "when sent elsewhere, and does not go there",
        {
          [company]: [
            (response) => {
              response.writeHead(302, { location: "/api/elsewhere" });
              response.end();
            },
          ],
        },
        "unavailable",
        [company],
      ],
      ["after one failure", { [company]: [503, ok] }, isFound, [company, company]],
      ["after two failures", { [company]: [500, 503, ok] }, "unavailable", [company, company]],
      [
        "after a broken connection",
        { [company]: [(response) => void response.destroy(), ok] },
        isFound,
        [company, company],
      ],
      [
        "after an answer that broke off",
        {
          [company]: [
            (response) => {
              response.writeHead(200, { "content-length": "1000" });
              response.write("{");
              setTimeout(() => response.destroy(), 20);
            },
            ok,
          ],
        },
        isFound,
        [company, company],
      ],
      ["when the branches fail", { [asBranch]: [500] }, "unavailable", [company, asBranch, asBranch]],
      ["when the answer is no JSON", { [company]: [text("<html>")] }, "unavailable", [company]],
      ["when the answer is empty", { [company]: [200] }, "unavailable", [company]],
      ["when the answer is no record", { [company]: [{ json: [] }] }, "unavailable", [company]],
      [
        "when the answer is not as documented",
        { [company]: [{ json: { ...small, antallAnsatte: "mange" } }] },
        "unavailable",
        [company],
      ],
      ["when the answer is another company", { [company]: [{ json: equinor }] }, "unavailable", [company]],
    ];
    for (const [what, answers, end, paths] of rows)
      together(what, async () => {
        const server = await serveRegister(answers);
        const result = await server.register.lookUp(number);
        expect(typeof result === "string" ? result : isFound).to.equal(end);
        expect(server.paths()).to.deep.equal(paths);
      });

    together("when nobody is there", async () => {
      const server = await serveRegister({});
      await server.close();
      expect(await server.register.lookUp(number)).to.equal("unavailable");
      expect(server.logged.map(({ fields }) => fields.reason)).to.deep.equal([
        "ECONNREFUSED",
        "ECONNREFUSED",
      ]);
    });

    for (const wrong of [
      "",
      "92360901",
      "9236090160",
      "92360901A",
      "556016-0680",
      "../roller",
      "９２３６０９０１６",
    ])
      together(`without a call for "${wrong}"`, async () => {
        const server = await serveRegister({});
        expect(await server.register.lookUp(wrong)).to.equal("not-found");
        expect(server.paths()).to.deep.equal([]);
      });
  });

  describe("given the number of a branch", () => {
    const path = `underenheter/${branch.organisasjonsnummer}`;
    const rows: readonly [
      what: string,
      answers: Readonly<Record<string, readonly Answer[]>>,
      expected: LookUp | Partial<Registered>,
    ][] = [
      [
        "gives its company",
        { [path]: [{ json: branch }], "enheter/923609016": [{ json: equinor }] },
        { orgNumber: "923609016", municipality: "NO-1103", employees: 21239 },
      ],
      [
        "gives a struck-off company",
        {
          [path]: [{ json: branch }],
          "enheter/923609016": [{ json: { ...struckOff, organisasjonsnummer: "923609016" } }],
        },
        { orgNumber: "923609016", state: "struck-off" },
      ],
      [
        "says when its company was removed",
        { [path]: [{ json: branch }], "enheter/923609016": [410] },
        "removed",
      ],
      [
        "does not say that its company is not there",
        { [path]: [{ json: branch }], "enheter/923609016": [404] },
        "unavailable",
      ],
      [
        // Its record no longer says whose it was, and its name can be a person's.
        "says that the branch was struck off",
        {
          [path]: [
            {
              json: {
                respons_klasse: "SlettetUnderEnhet",
                organisasjonsnummer: branch.organisasjonsnummer,
                navn: "NOENS NAVN",
                organisasjonsform: { kode: "BEDR" },
                slettedato: "2026-01-02",
              },
            },
          ],
        },
        { orgNumber: branch.organisasjonsnummer, state: "struck-off", name: null },
      ],
      [
        "does not take a branch of nobody for a company",
        { [path]: [{ json: { ...branch, overordnetEnhet: undefined } }] },
        "unavailable",
      ],
      [
        "does not follow a company that is no number",
        { [path]: [{ json: { ...branch, overordnetEnhet: "923609016/roller" } }] },
        "unavailable",
      ],
    ];
    for (const [what, answers, expected] of rows)
      together(what, async () => {
        const { register } = await serveRegister(answers);
        const result = await register.lookUp(branch.organisasjonsnummer);
        if (typeof expected === "string") expect(result).to.equal(expected);
        else expect(result).to.have.property("found").that.deep.includes(expected);
      });
  });

  together("says who asks, and for which version", async () => {
    const { register, asked } = await serveRegister({});
    await register.lookUp(number);
    expect(asked.map(({ headers }) => headers["user-agent"])).to.deep.equal([
      "lots/1.2.3 (+https://lots.example)",
      "lots/1.2.3 (+https://lots.example)",
    ]);
    expect(asked.map(({ headers }) => headers.accept)).to.deep.equal([
      "application/vnd.brreg.enhetsregisteret.enhet.v2+json",
      "application/vnd.brreg.enhetsregisteret.underenhet.v2+json",
    ]);
  });

  together("waits before it tries again", async () => {
    const { register, asked } = await serveRegister({ [`enheter/${number}`]: [500, { json: small }] });
    await register.lookUp(number);
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).to.be.at.least(490);
  });

  together("logs what fails, without a name or a number", async () => {
    const path = `enheter/${number}`;
    const { register, logged, url } = await serveRegister({
      [path]: [500, 400, text(`no JSON about ${number}`), { json: { ...small, navn: 7 } }, { json: small }],
    });
    for (let time = 0; time < 4; time++) await register.lookUp(number);
    expect(logged.map(({ fields }) => fields.status ?? "not as documented")).to.deep.equal([
      500,
      400,
      "not as documented",
      "not as documented",
    ]);
    const all = JSON.stringify(logged);
    for (const secret of [number, small.navn, url]) expect(all).not.to.include(secret);
  });

  describe("remembers", () => {
    const path = `enheter/${number}`;
    const day = 24 * 60 * 60 * 1000;

    together("a company for a day", async () => {
      const { register, paths, clock } = await serveRegister({
        [path]: [{ json: small }, { json: struckOff }],
      });
      const first = await register.lookUp(number);
      expect(await register.lookUp(number)).to.deep.equal(first);
      clock.now = new Date(clock.now.getTime() + day - 1);
      expect(await register.lookUp(number)).to.deep.equal(first);
      expect(paths()).to.deep.equal([path]);
      clock.now = new Date(clock.now.getTime() + 1);
      expect(await register.lookUp(number)).to.have.nested.property("found.state", "struck-off");
      expect(paths()).to.deep.equal([path, path]);
    });

    together("that a number is not there", async () => {
      const { register, paths } = await serveRegister({});
      expect(await register.lookUp(number)).to.equal("not-found");
      expect(await register.lookUp(number)).to.equal("not-found");
      expect(paths()).to.deep.equal([path, `underenheter/${number}`]);
    });

    together("whose branch a number is, and the company for both numbers", async () => {
      const { register, paths } = await serveRegister({
        [`underenheter/${branch.organisasjonsnummer}`]: [{ json: branch }],
        "enheter/923609016": [{ json: equinor }],
      });
      const company = await register.lookUp("923609016");
      expect(await register.lookUp(branch.organisasjonsnummer)).to.deep.equal(company);
      expect(await register.lookUp(branch.organisasjonsnummer)).to.deep.equal(company);
      expect(paths()).to.have.length(3);
    });

    together("nothing that was removed", async () => {
      const { register, paths, clock } = await serveRegister({ [path]: [{ json: small }, 410] });
      await register.lookUp(number);
      clock.now = new Date(clock.now.getTime() + day);
      expect(await register.lookUp(number)).to.equal("removed");
      // Were the clock set back, the old copy would show if it were still there.
      clock.now = new Date(clock.now.getTime() - day);
      expect(await register.lookUp(number)).to.equal("removed");
      expect(paths()).to.have.length(3);
    });

    together("no failure", async () => {
      const { register, paths } = await serveRegister({ [path]: [400, text("?"), { json: small }] });
      expect(await register.lookUp(number)).to.equal("unavailable");
      expect(await register.lookUp(number)).to.equal("unavailable");
      expect(await register.lookUp(number)).to.have.property("found");
      expect(paths()).to.have.length(3);
    });

    together("that it is asking already", async () => {
      const { register, paths } = await serveRegister({ [path]: [{ json: small }] });
      const all = await Promise.all([1, 2, 3, 4, 5].map(() => register.lookUp(number)));
      for (const one of all) expect(one).to.deep.equal(all[0]);
      expect(paths()).to.deep.equal([path]);
    });
  });
});
