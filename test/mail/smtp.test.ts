import { createServer } from "node:net";
import { assert } from "chai";
import { smtp } from "../../src/mail/smtp.ts";
import type { Log, OutgoingMail } from "../../src/ports.ts";
import { silent } from "../stores/silent.ts";
import { type Behaviour, type MailServer, mailServer } from "./mail-server.ts";

const mail: OutgoingMail = {
  id: "abc.1",
  to: "kari@bedrift.example",
  subject: "Oppsummering: lån på 500 000 kr – blåbær",
  text: "Hei!\n\nÅ, ä, ö, æ og ø.\n.\nEn linje med bare et punktum.",
  locale: "nb",
  attachments: [{ name: "lots.pdf", type: "application/pdf", content: Buffer.from("%PDF-1.7 å") }],
};

describe("mail over SMTP", () => {
  let server: MailServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  const open = async (behaviour?: Behaviour) => {
    server = await mailServer(behaviour);
    return server;
  };

  it("is taken on with its recipient, its stable id, its letters and what goes along", async () => {
    const { config, received } = await open();
    assert.equal(await smtp(config, silent).send(mail), "delivered");
    const [one] = received;
    assert.deepEqual([one?.from, one?.to], ["lots@example.org", ["kari@bedrift.example"]]);
    const raw = one?.raw ?? "";
    assert.match(raw, /^Message-ID: <abc\.1@example\.org>$/im);
    assert.match(raw, /^From: Lots <lots@example\.org>$/m);
    assert.match(raw, /^To: kari@bedrift\.example$/m);
    assert.match(raw, /^Content-Language: nb$/m);
    assert.match(raw, /^Auto-Submitted: auto-generated$/m);
    assert.match(raw, /^Content-Disposition: attachment; filename=lots\.pdf$/m);
    assert.include(raw.replace(/\s/g, ""), Buffer.from("%PDF-1.7 å").toString("base64"));
    const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? "";
    assert.notMatch(subject, /[^\x20-\x7e\r\n]/, "encoded");
  });

  it("adds no header and no recipient, whatever stands in the texts", async () => {
    const { config, received } = await open();
    const subject = "Hei\r\nBcc: offer@example.net\r\n\r\nkropp";
    assert.equal(await smtp(config, silent).send({ ...mail, subject }), "delivered");
    assert.deepEqual(received[0]?.to, ["kari@bedrift.example"]);
    const head = received[0]?.raw.split("\r\n\r\n")[0] ?? "";
    assert.notMatch(head, /^Bcc:/im);
  });

  const refusals: readonly [what: string, behaviour: Behaviour, carried: string][] = [
    ["no such mailbox", { recipient: () => 550 }, "never"],
    ["a mailbox that is full for good", { recipient: () => 552 }, "never"],
    ["greylisting", { recipient: () => 451 }, "later"],
    ["a mailbox that is full for now", { recipient: () => 452 }, "later"],
    ["a mail that it will not have", { data: () => 554 }, "never"],
    ["a mail that it will not have now", { data: () => 421 }, "later"],
  ];
  for (const [what, behaviour, carried] of refusals)
    it(`is ${carried === "never" ? "given up" : "tried later"} over ${what}`, async () => {
      const { config, received } = await open(behaviour);
      assert.equal(await smtp(config, silent).send(mail), carried);
      assert.lengthOf(received, 0);
    });

  it("goes through when a greylisting server is asked again", async () => {
    const { config, received } = await open({ recipient: (times) => (times === 1 ? 451 : undefined) });
    const port = smtp(config, silent);
    assert.equal(await port.send(mail), "later");
    assert.equal(await port.send(mail), "delivered");
    assert.lengthOf(received, 1);
  });

  it("waits for a server that is down", async () => {
    const { config, close } = await mailServer();
    await close();
    assert.equal(await smtp(config, silent).send(mail), "later");
  });

  it("waits for a server that hangs up at once", async () => {
    const dead = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => dead.listen(0, "127.0.0.1", () => resolve()));
    const { port } = dead.address() as { port: number };
    const config = { host: "127.0.0.1", port, secure: false, auth: undefined, from: "lots@example.org" };
    assert.equal(await smtp(config, silent).send(mail), "later");
    await new Promise((resolve) => dead.close(resolve));
  });

  const asking = (right: string): Behaviour => ({
    options: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        if (username === "lots" && password === right) done(null, { user: "lots" });
        else done(new Error("wrong"));
      },
    },
  });

  it("logs in without TLS on this machine", async () => {
    const { config, received } = await open(asking("pæss"));
    const auth = { user: "lots", pass: "pæss" };
    assert.equal(await smtp({ ...config, auth }, silent).send(mail), "delivered");
    assert.lengthOf(received, 1);
  });

  it("waits when the password is wrong: an operator can mend that", async () => {
    const { config } = await open(asking("right"));
    assert.equal(await smtp({ ...config, auth: { user: "lots", pass: "no" } }, silent).send(mail), "later");
  });

  it("begins TLS where the server offers it, and trusts no certificate that nobody vouches for", async () => {
    const { config, received } = await open({ options: { disabledCommands: [] } });
    assert.equal(await smtp(config, silent).send(mail), "later");
    assert.lengthOf(received, 0);
  });

  it("logs what went wrong and not to whom", async () => {
    const lines: unknown[] = [];
    const note = (fields: unknown, message: string) => void lines.push(fields, message);
    const log: Log = { info: note, warn: note, error: note };
    const { config } = await open({ recipient: () => 550 });
    await smtp(config, log).send(mail);
    assert.lengthOf(lines, 2);
    assert.include(JSON.stringify(lines), "550");
    assert.notInclude(JSON.stringify(lines), "kari");
  });
});
