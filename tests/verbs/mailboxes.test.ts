import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getMailbox } from "@/lib/accounts/get-mailbox";
import { readMailbox } from "@/lib/accounts/read-mailbox";
import { routeMail } from "@/lib/accounts/route-mail";
import { saveMailbox } from "@/lib/accounts/save-mailbox";
import { type SaveMailbox, saveMailboxSchema } from "@/lib/accounts/schemas";
import { readEnv } from "@/lib/base/env";
import { emailWebhook } from "@/lib/channels/email/verify";
import type { Ctx } from "@/lib/context/ctx";
import { receiveWebhook } from "@/lib/intake/receive-webhook";
import { type TestDatabase, testDatabase } from "../support/database";
import { rawMail } from "../support/mail-wire";

let database: TestDatabase;
let admin: Ctx;
let agent: Ctx;
beforeAll(async () => {
  database = await testDatabase();
  const actor = { type: "agent", agentId: database.id(), teamIds: [] } as const;
  admin = database.ctx({ ...actor, role: "admin" });
  agent = database.ctx({ ...actor, role: "agent" });
});
afterAll(() => database.drop());

let made = 0;
const server = { host: "127.0.0.1", port: 143, tls: "none", name: "help", password: "secret-word" } as const;
const wish = (over: Partial<SaveMailbox> = {}): SaveMailbox =>
  saveMailboxSchema.parse({
    address: `box${++made}@northwind.example`,
    displayName: "Box",
    fromName: "Northwind Help",
    imap: server,
    smtp: { ...server, port: 25 },
    ...over,
  });

describe("a mailbox", () => {
  it("is connected by an admin, its passwords sealed and told to nobody but the wire", async () => {
    const { id } = await saveMailbox(admin, wish());
    const shown = await getMailbox(admin, id);
    expect(shown).toMatchObject({ imap: { host: "127.0.0.1", hasPassword: true } });
    expect(JSON.stringify(shown)).not.toContain("secret-word");
    const row = await database.db.mailbox.findUniqueOrThrow({ where: { accountId: id } });
    expect(Buffer.from(row.sealedImapPassword ?? []).toString("latin1")).not.toContain("secret-word");
    expect((await readMailbox(admin, id))?.imap?.password).toBe("secret-word");
    const audit = await database.db.auditEntry.findMany({ where: { subjectId: id } });
    expect(JSON.stringify(audit)).not.toContain("secret-word");
    await expect(saveMailbox(agent, wish())).rejects.toMatchObject({ kind: "forbidden" });
    await expect(getMailbox(agent, id)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("keeps its password when none is entered, but hands it to no other server", async () => {
    const first = wish();
    const { id } = await saveMailbox(admin, first);
    const { password: _, ...known } = server;
    const again = { ...first, accountId: id, imap: { ...known, port: 144 } };
    await saveMailbox(admin, again);
    expect((await readMailbox(admin, id))?.imap).toMatchObject({ port: 144, password: "secret-word" });
    const elsewhere = { ...again, imap: { ...known, host: "127.0.0.2" } };
    await expect(saveMailbox(admin, elsewhere)).rejects.toMatchObject({ code: "mail-password" });
    expect((await readMailbox(admin, id))?.imap?.host).toBe("127.0.0.1");
  });

  it("of a sandbox desk stays on this machine; of a live one it is never in the clear elsewhere", async () => {
    const outside = wish({ imap: { ...server, host: "imap.mail.example", tls: "implicit" } });
    await expect(saveMailbox(admin, outside)).rejects.toMatchObject({ code: "mail-outside" });
    const live: Ctx = { ...admin, world: "live" };
    await saveMailbox(live, outside);
    const clear = wish({ smtp: { ...server, host: "smtp.mail.example", tls: "none" } });
    await expect(saveMailbox(live, clear)).rejects.toMatchObject({ code: "mail-clear-text" });
  });

  it("has its addresses for itself", async () => {
    const one = wish({ dropAddress: "drop@northwind.example" });
    const { id } = await saveMailbox(admin, one);
    await expect(saveMailbox(admin, wish({ address: one.address }))).rejects.toMatchObject({
      code: "account-taken",
    });
    await expect(saveMailbox(admin, wish({ dropAddress: "drop@northwind.example" }))).rejects.toMatchObject({
      code: "drop-address-taken",
    });
    const to = (address: string) => routeMail(admin, address);
    expect(await to(one.address.toUpperCase())).toMatchObject({ account: { id }, isDrop: false });
    expect(await to(one.address.replace("@", "+case7@"))).toMatchObject({ account: { id }, isDrop: false });
    expect(await to("drop@northwind.example")).toMatchObject({ account: { id }, isDrop: true });
    expect(await to("nobody@northwind.example")).toBeNull();
    await database.db.account.update({ where: { id }, data: { isActive: false } });
    expect(await to(one.address)).toBeNull();
  });
});

describe("mail by webhook", () => {
  const settings = { world: "sandbox", env: readEnv({}) } as const;
  const call = (headers: Record<string, string>, bytes: Uint8Array) => {
    database.clock.now = new Date(database.clock.now.getTime() + 1000);
    return receiveWebhook(database.ctx({ type: "webhook", channel: "email" }), {
      channel: "email",
      door: emailWebhook,
      settings,
      request: { bytes, header: (name) => headers[name] ?? null },
    });
  };
  const stored = () =>
    database.db.rawEvent.findMany({ where: { channel: "email" }, orderBy: { id: "desc" }, take: 2 });

  it("is stored for the mailbox it was delivered to, by the secret alone", async () => {
    const { id } = await saveMailbox(admin, wish({ address: "hook@northwind.example" }));
    const mail = rawMail({ To: "someone@mail.example", "Delivered-To": "Hook+tag@northwind.example" });
    expect(await call({}, mail)).toBe("forged");
    expect(await call({ "x-caret-secret": "sandbox-mail-secret " }, mail)).toBe("forged");
    expect(await stored()).toEqual([]);
    expect(await call({ "x-caret-secret": "sandbox-mail-secret" }, mail)).toBe("stored");
    expect((await stored())[0]).toMatchObject({ accountId: id, source: "webhook" });
    const named = { "x-caret-secret": "sandbox-mail-secret", "x-caret-mailbox": "HOOK@northwind.example" };
    expect(await call(named, rawMail({ To: "list@mail.example" }))).toBe("stored");
    expect((await stored())[0]).toMatchObject({ accountId: id });
    const lost = rawMail({ To: "list@mail.example" });
    expect(await call({ "x-caret-secret": "sandbox-mail-secret" }, lost)).toBe("stored");
    expect((await stored())[0]).toMatchObject({ accountId: null });
  });

  it("has a secret of each desk's own, and none where there is nothing to make it of", () => {
    const verdict = (env: Record<string, string>, secret: string) =>
      emailWebhook.verify(
        { world: "live", env: readEnv(env) },
        { bytes: new Uint8Array(), header: (name) => (name === "x-caret-secret" ? secret : null) },
      );
    expect(verdict({}, "")).toBe("unconfigured");
    expect(verdict({ EMAIL_WEBHOOK_SECRET: "of-ours" }, "of-ours")).toBe("genuine");
    expect(verdict({ AUTH_SECRET: "a long secret of one desk" }, "sandbox-mail-secret")).toBe("forged");
  });
});
