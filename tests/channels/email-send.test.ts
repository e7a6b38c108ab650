import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { helpMailbox, mailTo, wireMail } from "../support/mail-wire";
import { startTestSandbox, type TestSandbox } from "../support/sandbox";

let sandbox: TestSandbox;
const wired = () => wireMail({ sandboxMailPort: sandbox.mailPort });
const fault = (endpoint: string, how: object) =>
  sandbox.call("POST", "/sandbox/faults", undefined, { endpoint, ...how });
const ledger = async (messageId: string | undefined) =>
  (await sandbox.call("GET", "/sandbox/ledger")).body.data.filter(
    (entry: { messageId?: string }) => entry.messageId === messageId,
  );

beforeAll(async () => {
  sandbox = await startTestSandbox({ mailPort: 0 });
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.faults.clear());

describe("a mail that goes out", () => {
  it("arrives once, as it was written, under the Message-ID it was queued with", async () => {
    const mail = mailTo("jo@mail.example", {
      media: [{ name: "tag ✈.txt", type: "text/plain", bytes: Buffer.from("bag tag") }],
    });
    expect(await wired().channel.send(mail)).toMatchObject({
      outcome: "sent",
      externalId: `mid:${mail.mail?.messageId}`,
    });
    const [entry, ...more] = await ledger(mail.mail?.messageId);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      kind: "mail",
      account: "help@northwind.example",
      to: "jo@mail.example",
      text: mail.text,
      inReplyTo: "first@mail.example",
      native: false,
    });
    const [kept] = (await sandbox.call("GET", "/sandbox/mails?customer=jo@mail.example")).body.data;
    expect(kept).toMatchObject({ subject: "Re: my bag", references: ["first@mail.example"] });
    expect(kept.files).toMatchObject([{ name: "tag ✈.txt", bytes: 7 }]);
  });

  it.each([
    ["SMTP RCPT", 450, { outcome: "retry-at", code: "mail-later", holdsAccount: false }],
    ["SMTP DATA", 451, { outcome: "retry-at", code: "mail-later", holdsAccount: false }],
    ["SMTP DATA", 421, { outcome: "retry-at", code: "mail-later", holdsAccount: true }],
    ["SMTP RCPT", 550, { outcome: "refused", code: "mail-recipient-refused" }],
    ["SMTP DATA", 554, { outcome: "refused", code: "mail-refused-for-good" }],
    ["SMTP DATA", 552, { outcome: "refused", code: "mail-too-large-there" }],
  ])("answered %s %i leaves nothing and says so", async (endpoint, status, expected) => {
    await fault(endpoint, { status });
    const mail = mailTo("jo@mail.example");
    expect(await wired().channel.send(mail)).toMatchObject(expected);
    expect(await ledger(mail.mail?.messageId)).toEqual([]);
  });

  it("whose answer is lost after its data is in doubt, and nobody sends it again blindly", async () => {
    await fault("SMTP DATA", { cut: "after" });
    const mail = mailTo("jo@mail.example");
    const { channel } = wired();
    expect(await channel.send(mail)).toEqual({ outcome: "unknown", code: "mail-no-answer" });
    expect(await ledger(mail.mail?.messageId)).toHaveLength(1);
    const sought = { ...mail, startedAt: new Date(), taken: [], messageId: mail.mail?.messageId ?? "" };
    expect(await channel.lookFor(sought)).toEqual({ found: "nowhere" });
  });

  it("cut off before its data may be sent again", async () => {
    await fault("SMTP RCPT", { cut: "before" });
    expect(await wired().channel.send(mailTo("jo@mail.example"))).toMatchObject({
      outcome: "retry-at",
      code: "mail-unreachable",
    });
  });

  it("to a server that says nothing is given up in time", async () => {
    await fault("SMTP DATA", { delayMs: 3000 });
    const outcome = await wired().channel.send(mailTo("jo@mail.example", { timeoutMs: 700 }));
    expect(outcome).toEqual({ outcome: "unknown", code: "mail-no-answer" });
  });

  it("holds no line break in any header, whoever asks for it", async () => {
    const evil = "x\r\nBcc: all@mail.example";
    const tries = [
      mailTo("jo@mail.example", {}, { subject: evil }),
      mailTo("jo@mail.example", {}, { fromName: evil }),
      mailTo("jo@mail.example", {}, { messageId: evil }),
      mailTo("jo@mail.example", {}, { references: [evil] }),
      mailTo("jo@mail.example", {}, { cc: [{ name: evil, address: "a@mail.example" }] }),
      mailTo("jo@mail.example", {}, { cc: [{ address: "a@mail.example> RCPT TO:<b@mail.example" }] }),
      mailTo("jo@mail.example\r\nRCPT TO:<b@mail.example>"),
      mailTo("jo@mail.example", { media: [{ name: evil, type: "text/plain", bytes: Buffer.from("") }] }),
    ];
    for (const mail of tries)
      expect(await wired().channel.send(mail)).toMatchObject({ outcome: "refused", code: "mail-bad-header" });
  });

  it("says that no person wrote it only when none did", async () => {
    const seen: string[] = [];
    const server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onData: (stream, _, done) => {
        let text = "";
        stream.on("data", (chunk: Buffer) => {
          text += chunk.toString();
        });
        stream.on("end", () => {
          seen.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.server.address() as AddressInfo;
    const { channel } = wireMail({ sandboxMailPort: port });
    await channel.send(mailTo("jo@mail.example"));
    await channel.send(mailTo("jo@mail.example", {}, { isAutomatic: true }));
    server.close();
    expect(seen.map((text) => /^Auto-Submitted: auto-replied/m.test(text))).toEqual([false, true]);
    expect(seen.every((text) => /^X-Caret-Desk: desk-of-tests/m.test(text))).toBe(true);
  });
});

describe("the way to a mail server", () => {
  const server = new SMTPServer({ secure: true, authOptional: true });
  const plain = new SMTPServer({ disabledCommands: ["STARTTLS"], authOptional: true });
  const portOf = (each: SMTPServer) => (each.server.address() as AddressInfo).port;
  beforeAll(async () => {
    // Clients that turn away are what these tests are about.
    server.on("error", () => undefined);
    for (const each of [server, plain])
      await new Promise<void>((resolve) => each.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.close();
    plain.close();
  });
  const to = (port: number, tls: "implicit" | "starttls" | "none", host = "127.0.0.1") =>
    wireMail({
      world: "live",
      mailbox: { isSandbox: false, smtp: { host, port, tls, name: "", password: "" } },
    });

  it("is not taken with a certificate nobody vouches for", async () => {
    const wire = to(portOf(server), "implicit");
    expect(await wire.channel.send(mailTo("jo@mail.example"))).toMatchObject({
      outcome: "retry-at",
      code: "mail-certificate",
      holdsAccount: true,
    });
    expect(wire.health.at(-1)).toMatchObject({ state: "down", code: "mail-certificate" });
  });

  it("is not taken for reading either", async () => {
    const imap = {
      host: "127.0.0.1",
      port: portOf(server),
      tls: "implicit",
      name: "a",
      password: "b",
    } as const;
    const wire = wireMail({ world: "live", mailbox: { isSandbox: false, imap } });
    for await (const page of wire.channel.pull(helpMailbox, new Map())) expect(page).toBeUndefined();
    expect(wire.health).toMatchObject([{ state: "down", code: "mail-certificate" }]);
  });

  it("never goes on in the clear when encryption was asked for", async () => {
    const outcome = await to(portOf(plain), "starttls").channel.send(mailTo("jo@mail.example"));
    expect(outcome).toMatchObject({ outcome: "retry-at", code: "mail-no-starttls", holdsAccount: true });
  });

  it("is in the clear to this machine only, and a sandbox desk never leaves it", async () => {
    expect(await to(25, "none", "mail.example").channel.send(mailTo("jo@mail.example"))).toMatchObject({
      code: "mail-clear-text",
    });
    const smtp = { host: "mail.example", port: 465, tls: "implicit", name: "", password: "" } as const;
    const { channel } = wireMail({ mailbox: { isSandbox: false, smtp } });
    expect(await channel.send(mailTo("jo@mail.example"))).toMatchObject({ code: "mail-outside" });
  });
});
