import { assert } from "chai";
import { parseContent, parseEnvelope } from "../../src/channels/bot-framework-activity.ts";

/** What is heard of a message as Teams sends it. */
function heard(more: object) {
  const activity = {
    type: "message",
    channelId: "msteams",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    conversation: { id: "c" },
    recipient: { id: "bot" },
    ...more,
  };
  const envelope = parseEnvelope(activity);
  assert.isTrue(envelope.ok, JSON.stringify(envelope));
  return envelope.ok ? parseContent(envelope.value, activity) : envelope;
}

function textOf(more: object): string {
  const content = heard(more);
  assert.isTrue(content.ok && content.value.type === "message");
  return content.ok && content.value.type === "message" ? content.value.text : "";
}

const mention = (id: string, text: string) => ({ type: "mention", mentioned: { id, name: "x" }, text });

describe("an activity of the Bot Framework", () => {
  const texts: [name: string, more: object, text: string][] = [
    ["a text", { text: "  Vi trenger et lån.  " }, "  Vi trenger et lån.  "],
    ["an empty text", { text: "" }, ""],
    ["half a character", { text: "a\ud83d\0b" }, "a\uFFFD\uFFFDb"],
    ["a card's say", { value: { say: "Hvorfor dette?" } }, "Hvorfor dette?"],
    ["a card's say beside an empty text", { text: "", value: { say: "Mer" } }, "Mer"],
    ["a text beside a value", { text: "Ja", value: { say: "Nei" } }, "Ja"],
    ["a value that is a text", { value: "Mer" }, "Mer"],
    ["an imBack of Teams", { value: { msteams: { type: "imBack", value: "Mer" } } }, "Mer"],
    ["a say that is no text", { text: "", value: { say: 5 } }, ""],
    ["a call", { text: "<at>Lots</at> hei", entities: [mention("bot", "<at>Lots</at>")] }, "hei"],
    [
      "two calls",
      { text: "<at>Lots</at>&nbsp;hei <at>Lots</at> du", entities: [mention("bot", "<at>Lots</at>")] },
      "hei du",
    ],
    ["a call alone", { text: "<at>Lots</at>\n", entities: [mention("bot", "<at>Lots</at>")] }, ""],
    [
      "a call to somebody else",
      {
        text: "<at>Lots</at> spør <at>Kari</at>",
        entities: [mention("bot", "<at>Lots</at>"), mention("k", "<at>Kari</at>")],
      },
      "spør Kari",
    ],
    ["a name that is a pattern", { text: "$& (.*) hei", entities: [mention("k", "$&")] }, "$& (.*) hei"],
    ["an entity without a type", { text: "hei", entities: [{}, null, 5, { type: "mention" }] }, "hei"],
    ["what only looks like a call", { text: "<at>Lots</at> hei" }, "<at>Lots</at> hei"],
  ];
  for (const [name, more, text] of texts)
    it(`hears of ${name}: ${JSON.stringify(text)}`, () => assert.equal(textOf(more), text));

  const html = { contentType: "text/html", content: "<p>hei</p>" };
  const image = { contentType: "image/png", contentUrl: "https://example.com/x.png" };
  const counts: [name: string, more: object, attachments: number][] = [
    ["none", { text: "hei" }, 0],
    ["the second copy of the text in Teams", { text: "hei", attachments: [html] }, 0],
    ["a picture", { attachments: [html, image] }, 1],
    ["a page, where it is no copy", { channelId: "webchat", attachments: [html] }, 1],
    ["one that is not said what it is", { text: "", attachments: [{}] }, 1],
  ];
  for (const [name, more, attachments] of counts)
    it(`counts ${attachments} for ${name}`, () => {
      const content = heard(more);
      assert.deepInclude(content.ok && content.value, { attachments });
    });

  const locales: [more: object, locale: string | undefined][] = [
    [{ locale: "nb-NO" }, "nb-NO"],
    [{ locale: null }, undefined],
    [{ locale: "" }, undefined],
    [{ locale: "no language" }, undefined],
    [{ entities: [{ type: "clientInfo", locale: "sv-SE" }] }, "sv-SE"],
    [{ locale: "nn-NO", entities: [{ type: "clientInfo", locale: "sv-SE" }] }, "nn-NO"],
    [{ entities: [{ type: "clientInfo" }] }, undefined],
  ];
  for (const [more, locale] of locales)
    it(`takes ${locale} from ${JSON.stringify(more)}`, () => {
      const content = heard({ text: "hei", ...more });
      assert.deepInclude(content.ok && content.value, { locale });
    });

  it("gives a text of 100,000 characters to the bot, and none longer", () => {
    assert.lengthOf(textOf({ text: "x".repeat(100_000) }), 100_000);
    assert.deepInclude(heard({ text: "x".repeat(100_001) }), { ok: false, status: 413 });
    assert.deepInclude(heard({ value: { say: "x".repeat(100_001) } }), { ok: false, status: 413 });
  });

  it("reads nulls as what is left out", () => {
    const envelope = parseEnvelope({
      type: "typing",
      id: null,
      channelId: "webchat",
      serviceUrl: "https://webchat.botframework.com/",
      conversation: { id: "c", tenantId: null },
      from: null,
      channelData: null,
    });
    assert.isTrue(envelope.ok);
    assert.notInclude(JSON.stringify(envelope), "null");
  });
});
