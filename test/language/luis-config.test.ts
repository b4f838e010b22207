import { assert } from "chai";
import { type LuisConfig, luisConfig } from "../../src/language/recognizers/luis-config.ts";

const nb = "1e651c00-8ebc-5260-90c4-7345ec072794";
const sv = "4A02B24C-2C03-5D2E-B997-C5AC1656C711";
const whole = { LUIS_ENDPOINT: "https://luis.example", LUIS_KEY: "k3y", LUIS_APP_IDS: `nb=${nb}` };

describe("the settings of LUIS", () => {
  const right: [what: string, env: Record<string, string>, config: LuisConfig | undefined][] = [
    ["nothing", {}, undefined],
    ["a key alone, which lots luis uses", { LUIS_KEY: "k3y" }, undefined],
    ["pairs", whole, { endpoint: "https://luis.example", key: "k3y", appIds: { nb } }],
    [
      "several pairs, with spaces",
      { ...whole, LUIS_APP_IDS: ` nb = ${nb} , sv=${sv} ` },
      { endpoint: "https://luis.example", key: "k3y", appIds: { nb, sv } },
    ],
    [
      "JSON, a port and a slash",
      {
        ...whole,
        LUIS_ENDPOINT: "http://127.0.0.1:3979/",
        LUIS_APP_IDS: JSON.stringify({ nb, sv }),
        PATH: "/bin",
      },
      { endpoint: "http://127.0.0.1:3979", key: "k3y", appIds: { nb, sv } },
    ],
  ];
  for (const [what, env, config] of right)
    it(`takes ${what}`, () => assert.deepEqual(luisConfig(env), { settings: config, issues: [] }));

  const wrong: [what: string, env: Record<string, string>, names: string[]][] = [
    ["an endpoint alone", { LUIS_ENDPOINT: "https://luis.example" }, ["LUIS_KEY", "LUIS_APP_IDS"]],
    ["apps without an endpoint", { LUIS_APP_IDS: `nb=${nb}` }, ["LUIS_ENDPOINT"]],
    ["no address", { ...whole, LUIS_ENDPOINT: "luis.example" }, ["LUIS_ENDPOINT"]],
    ["another protocol", { ...whole, LUIS_ENDPOINT: "ftp://luis.example" }, ["LUIS_ENDPOINT"]],
    [
      "a path, which the client would drop",
      { ...whole, LUIS_ENDPOINT: "https://luis.example/luis" },
      ["LUIS_ENDPOINT"],
    ],
    ["a key in the address", { ...whole, LUIS_ENDPOINT: "https://k:3y@luis.example" }, ["LUIS_ENDPOINT"]],
    ["a key with a line break", { ...whole, LUIS_KEY: "k3y\n" }, ["LUIS_KEY"]],
    ["no pairs", { ...whole, LUIS_APP_IDS: nb }, ["LUIS_APP_IDS"]],
    ["broken JSON", { ...whole, LUIS_APP_IDS: "{" }, ["LUIS_APP_IDS"]],
    ["no app", { ...whole, LUIS_APP_IDS: "{}" }, ["LUIS_APP_IDS"]],
    ["a language twice", { ...whole, LUIS_APP_IDS: `nb=${nb},nb=${sv}` }, ["LUIS_APP_IDS"]],
    ["a language we do not speak", { ...whole, LUIS_APP_IDS: `da=${nb}` }, ["LUIS_APP_IDS.da"]],
    ["an id that is no UUID", { ...whole, LUIS_APP_IDS: "nb=7" }, ["LUIS_APP_IDS.nb"]],
    [
      "several things at once",
      { LUIS_ENDPOINT: "x", LUIS_KEY: "a b", LUIS_APP_IDS: "nb=7" },
      ["LUIS_ENDPOINT", "LUIS_KEY", "LUIS_APP_IDS.nb"],
    ],
  ];
  for (const [what, env, names] of wrong)
    it(`refuses ${what}`, () => {
      const { issues } = luisConfig(env);
      assert.deepEqual(
        issues.map(({ path }) => path.join(".")),
        names,
      );
    });
});
