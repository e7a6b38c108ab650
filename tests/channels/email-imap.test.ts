import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RawArrival } from "@/lib/channels/channel";
import { freePort } from "@/lib/db/free-port";
import { type Dovecot, dovecotIsMissing, imapPassword, startDovecot } from "../support/dovecot";
import { until } from "../support/house-desk";
import { helpMailbox, listenTo, mailTo, rawMail, type WiredMail, wireMail } from "../support/mail-wire";
import { startTestSandbox, type TestSandbox } from "../support/sandbox";

const missing = dovecotIsMissing();
const titled = missing ?? "a mailbox on a real IMAP server";

let dovecot: Dovecot;
let sandbox: TestSandbox;
let listening: ReturnType<typeof listenTo> | undefined;
let person = 0;

interface Desk {
  wired: WiredMail;
  name: string;
  cursors: Map<string, unknown>;
  pull(): Promise<RawArrival[]>;
}

/** A mailbox of its own, as the desk has it; what was pulled is known from then on. */
async function mailbox(silenceMs?: number): Promise<Desk> {
  const name = `help${++person}`;
  const wired = wireMail({
    mailPort: await freePort(),
    sandboxMailPort: sandbox.mailPort,
    mailbox: { imap: { host: "127.0.0.1", port: dovecot.port, tls: "none", name, password: imapPassword } },
    ...(silenceMs === undefined ? {} : { silenceMs }),
  });
  const cursors = new Map<string, unknown>();
  const pull = async () => {
    const raws: RawArrival[] = [];
    for await (const page of wired.channel.pull(helpMailbox, new Map(cursors))) {
      if (page.raw) raws.push(page.raw);
      for (const id of page.raw ? idsOf(page.raw) : []) wired.known.add(`mid:${id}`);
      cursors.set(page.cursorKind, page.cursor);
    }
    return raws;
  };
  return { wired, name, cursors, pull };
}

const idsOf = (raw: RawArrival) =>
  /^message-id: <(.*)>/im.exec(Buffer.from(raw.body).toString())?.slice(1) ?? [];
const numbered = (id: string, more: Record<string, string> = {}) =>
  rawMail({ "Message-ID": `<${id}@mail.example>`, ...more });
const read = (raws: readonly RawArrival[]) => raws.flatMap(idsOf).map((id) => id.split("@")[0]);

beforeAll(async () => {
  if (missing) return;
  dovecot = await startDovecot();
  sandbox = await startTestSandbox({ mailPort: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  await dovecot?.stop();
});
beforeEach(() => sandbox?.faults.clear());
afterEach(async () => {
  await listening?.stop();
  listening = undefined;
});

describe.skipIf(missing !== null)(titled, () => {
  it("is read once, mail by mail, and goes on where it stood", async () => {
    const { name, pull } = await mailbox();
    for (const id of ["a", "b", "c"]) await dovecot.append("INBOX", numbered(id), name);
    const first = await pull();
    expect(read(first)).toEqual(["a", "b", "c"]);
    expect(first[0]?.source).toBe("inbox");
    expect(await pull()).toEqual([]);
    await dovecot.append("INBOX", numbered("d"), name);
    expect(read(await pull())).toEqual(["d"]);
  });

  it("broken off in the middle loses nothing", async () => {
    const { wired, name, cursors, pull } = await mailbox();
    for (let at = 0; at < 5; at++) await dovecot.append("INBOX", numbered(`m${at}`), name);
    for await (const page of wired.channel.pull(helpMailbox, cursors)) {
      cursors.set(page.cursorKind, page.cursor);
      if (page.raw && read([page.raw])[0] === "m1") break;
    }
    expect(read(await pull())).toEqual(["m2", "m3", "m4"]);
  });

  it("numbered anew is read again by Message-ID: nothing lost, nothing twice", async () => {
    const { wired, name, pull } = await mailbox();
    for (const id of ["a", "b"]) await dovecot.append("INBOX", numbered(id), name);
    await pull();
    await dovecot.append("INBOX", numbered("c"), name);
    await dovecot.renumber("INBOX", name);
    const again = await pull();
    // What stands there since less than a day is read again, and told apart by its identity.
    expect(new Set(read(again))).toContain("c");
    const identities = new Set<string>();
    for (const raw of again) {
      const [event] = await wired.channel.fold(raw);
      if (event?.type === "arrived") identities.add(event.inbound.externalId);
    }
    expect(identities.size).toBe(again.length);
    expect(await pull()).toEqual([]);
  });

  it("numbered anew does not fetch again what was read long ago", async () => {
    const { name, cursors, pull } = await mailbox();
    for (const id of ["old", "older"]) await dovecot.append("INBOX", numbered(id), name);
    await pull();
    const inbox = cursors.get("inbox") as { seenAt: string };
    cursors.set("inbox", { ...inbox, seenAt: new Date(Date.now() + 3 * 86_400_000).toISOString() });
    await dovecot.append("INBOX", numbered("new"), name);
    await dovecot.renumber("INBOX", name);
    expect(read(await pull())).toEqual(["new"]);
  });

  it("tells of new mail as it comes", async () => {
    const { wired, name, pull } = await mailbox();
    await pull();
    listening = listenTo(wired);
    const { news } = listening;
    await until("the line is open", async () => news.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const before = news.length;
    const begun = Date.now();
    await dovecot.append("INBOX", numbered("pushed"), name);
    await until("it is told", async () => news.length > before, 10_000);
    expect((news.at(-1) ?? 0) - begun).toBeLessThan(10_000);
    expect(read(await pull())).toEqual(["pushed"]);
  });

  it("is left and found again when its server freezes", async () => {
    const { wired, name, pull } = await mailbox(1500);
    listening = listenTo(wired);
    const { news } = listening;
    await until("the line is open", async () => news.length > 0);
    await pull();
    await dovecot.append("INBOX", numbered("before"), name);
    dovecot.freeze();
    try {
      await until("the light says so", async () => wired.health.at(-1)?.state === "down", 30_000);
      expect(wired.health.at(-1)?.code).toMatch(/^mail-(silent|unreachable)$/);
    } finally {
      dovecot.thaw();
    }
    await until("the line is back", async () => wired.health.at(-1)?.state === "live", 60_000);
    expect(read(await pull())).toEqual(["before"]);
  });

  it("brings what was answered in its own mail program, and not what the desk sent", async () => {
    const { wired, name, pull } = await mailbox();
    await pull();
    const sent = mailTo("jo@mail.example");
    expect(await wired.channel.send(sent)).toMatchObject({ outcome: "sent" });
    wired.known.add(`mid:${sent.mail?.messageId}`);
    const own = { From: "Northwind <help@northwind.example>", To: "Jo <jo@mail.example>" };
    await dovecot.append("Sent", numbered("typed", { ...own, "In-Reply-To": "<a@mail.example>" }), name);
    const filed = async () => {
      const client = await dovecot.client(name);
      const { exists } = await client.mailboxOpen("Sent");
      await client.logout();
      return exists === 2;
    };
    await until("the desk's own is filed", filed, 15_000);
    const raws = await pull();
    expect(read(raws)).toEqual(["typed"]);
    const [event] = raws[0] ? await wired.channel.fold(raws[0]) : [];
    expect(event).toMatchObject({
      type: "arrived",
      inbound: {
        direction: "outbound",
        customer: { externalId: "jo@mail.example" },
        inReplyToExternalId: "mid:a@mail.example",
      },
    });
  });

  it("settles a send whose answer was lost by what stands in Sent", async () => {
    const { wired, name } = await mailbox();
    await sandbox.call("POST", "/sandbox/faults", undefined, { endpoint: "SMTP DATA", cut: "after" });
    const mail = mailTo("jo@mail.example");
    expect(await wired.channel.send(mail)).toMatchObject({ outcome: "unknown" });
    const messageId = mail.mail?.messageId ?? "";
    const sought = { ...mail, startedAt: new Date(), taken: [], messageId };
    expect(await wired.channel.lookFor(sought)).toEqual({ found: false });
    await dovecot.append("Sent", rawMail({ "Message-ID": `<${messageId}>` }), name);
    expect(await wired.channel.lookFor(sought)).toMatchObject({
      found: true,
      externalId: `mid:${messageId}`,
    });
  });

  it("files what went out once, also where the provider files it by itself", async () => {
    const { wired, name } = await mailbox();
    const [plain, filed] = [mailTo("jo@mail.example"), mailTo("jo@mail.example")];
    await dovecot.append("Sent", rawMail({ "Message-ID": `<${filed.mail?.messageId}>` }), name);
    for (const mail of [plain, filed]) expect((await wired.channel.send(mail)).outcome).toBe("sent");
    const client = await dovecot.client(name);
    await client.mailboxOpen("Sent");
    const count = async (id: string | undefined) => {
      await client.noop();
      return ((await client.search({ header: { "message-id": id ?? "" } })) || []).length;
    };
    await until("it is filed", async () => (await count(plain.mail?.messageId)) > 0, 15_000);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect([await count(plain.mail?.messageId), await count(filed.mail?.messageId)]).toEqual([1, 1]);
    await client.logout();
  });

  it("hands over a mail above 25 MB as a file, and the next one with it", async () => {
    const { wired, name, pull } = await mailbox();
    const film = `${"QUJD".repeat(19)}\r\n`.repeat(370_000);
    const parts = `--edge\r\n\r\nSee the film.\r\n--edge\r\nContent-Type: video/mp4\r\n\r\n${film}--edge--`;
    const type = { "Content-Type": 'multipart/mixed; boundary="edge"' };
    await dovecot.append("INBOX", rawMail({ "Message-ID": "<film@mail.example>", ...type }, parts), name);
    await dovecot.append("INBOX", numbered("next"), name);
    const [big, next] = await pull();
    expect(big?.file?.bytes).toBeGreaterThan(28_000_000);
    expect(big?.body.byteLength).toBeLessThan(2000);
    const [event] = big ? await wired.channel.fold(big) : [];
    expect(event).toMatchObject({ type: "arrived", inbound: { text: "See the film." } });
    expect(next && read([next])).toEqual(["next"]);
  });

  it("whose password is wrong says so and reads nothing", async () => {
    const { wired, pull } = await mailbox();
    if (wired.mailbox.imap)
      wired.mailbox = { ...wired.mailbox, imap: { ...wired.mailbox.imap, password: "no" } };
    expect(await pull()).toEqual([]);
    expect(wired.health.at(-1)).toMatchObject({ state: "down", code: "mail-login-refused" });
  });
});
