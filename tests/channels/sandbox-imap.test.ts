import { ImapFlow } from "imapflow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { helpMailbox, mailTo, type WiredMail, wireMail } from "../support/mail-wire";
import { startTestSandbox, type TestSandbox } from "../support/sandbox";

let sandbox: TestSandbox;
let wired: WiredMail;
beforeAll(async () => {
  sandbox = await startTestSandbox({ mailPort: 0 });
  wired = wireMail({ sandboxMailPort: sandbox.mailPort, sandboxPort: sandbox.port });
});
afterAll(() => sandbox.stop());

const imapPort = async () => (await sandbox.call("GET", "/sandbox/state")).body.imapPort as number;
const fault = (how: object) =>
  sandbox.call("POST", "/sandbox/faults", undefined, { endpoint: "SMTP DATA", ...how });
const soughtOf = (mail: ReturnType<typeof mailTo>) => ({
  ...mail,
  startedAt: new Date(),
  taken: [],
  messageId: mail.mail?.messageId ?? "",
});

describe("the sandbox's IMAP server", () => {
  it("shows a mail program what was sent from the mailbox, to its owner alone", async () => {
    const mail = mailTo("jo@mail.example");
    await wired.channel.send(mail);
    const options = {
      host: "127.0.0.1",
      port: await imapPort(),
      secure: false,
      doSTARTTLS: false,
      logger: false,
    } as const;
    const client = new ImapFlow({ ...options, auth: { user: "help@northwind.example", pass: "sandbox" } });
    await client.connect();
    expect((await client.list()).map(({ path, specialUse }) => [path, specialUse])).toContainEqual([
      "Sent",
      "\\Sent",
    ]);
    const lock = await client.getMailboxLock("Sent");
    const uids = await client.search({ header: { "message-id": mail.mail?.messageId ?? "" } }, { uid: true });
    const [uid] = uids || [];
    expect(uid).toBe(1);
    const found = await client.fetchOne(String(uid), { source: true, internalDate: true }, { uid: true });
    expect((found || undefined)?.source?.toString()).toContain(mail.mail?.messageId);
    lock.release();
    await client.logout();
    const stranger = new ImapFlow({ ...options, auth: { user: "help@northwind.example", pass: "guess" } });
    stranger.on("error", () => undefined);
    await expect(stranger.connect()).rejects.toMatchObject({ authenticationFailed: true });
  });

  it("settles a send whose answer was lost, whether or not it arrived", async () => {
    await fault({ cut: "after" });
    const arrived = mailTo("jo@mail.example");
    expect(await wired.channel.send(arrived)).toMatchObject({ outcome: "unknown" });
    expect(await wired.channel.lookFor(soughtOf(arrived))).toMatchObject({
      found: true,
      externalId: `mid:${arrived.mail?.messageId}`,
    });
    await fault({ cut: "before" });
    const lost = mailTo("jo@mail.example");
    expect(await wired.channel.send(lost)).toMatchObject({ outcome: "unknown" });
    expect(await wired.channel.lookFor(soughtOf(lost))).toEqual({ found: false });
  });

  it("brings an answer typed in the mailbox's own mail program", async () => {
    const cursors = new Map<string, unknown>();
    const pull = async () => {
      const texts: (string | undefined)[] = [];
      for await (const page of wired.channel.pull(helpMailbox, new Map(cursors))) {
        cursors.set(page.cursorKind, page.cursor);
        const [event] = page.raw ? await wired.channel.fold(page.raw) : [];
        if (event?.type === "arrived" && event.inbound.direction === "outbound")
          texts.push(event.inbound.text);
      }
      return texts;
    };
    await pull();
    const written = await sandbox.call("POST", "/sandbox/mails", undefined, {
      from: "help@northwind.example",
      to: "jo@mail.example",
      subject: "Re: my bag",
      text: "Typed at home. ^LM",
    });
    expect(written.status).toBe(201);
    expect(await pull()).toEqual(["Typed at home. ^LM"]);
    expect(await pull()).toEqual([]);
  });
});
