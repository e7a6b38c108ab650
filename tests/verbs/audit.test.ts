import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportAudit } from "@/lib/audit/export-audit";
import { listAudit } from "@/lib/audit/list-audit";
import { sealEntries } from "@/lib/audit/seal-entries";
import { verifyChain } from "@/lib/audit/verify-chain";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const write = async (count: number, action = "reply.queued") => {
  for (let i = 0; i < count; i++) {
    database.clock.now = new Date(database.clock.now.getTime() + 1000);
    const values = { parts: i, teamIds: ["b", "a"], nested: { z: 1.5, a: null } };
    await writeEntry(database.ctx(desk.greta), { action, subject: "reply", subjectId: `r${i}`, values });
  }
};

/** As the superuser a breach would have, past triggers and roles. */
async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("set session_replication_role = replica");
  await owner.query(statement).finally(() => owner.end());
}

describe("the audit", () => {
  it("is sealed into one chain, also when two sealers run at once", async () => {
    await write(5);
    const sealed = await Promise.all([sealEntries(database.ctx()), sealEntries(database.ctx())]);
    expect(sealed.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(5);
    await write(3);
    expect(await verifyChain(database.ctx(desk.ida))).toMatchObject({ ok: true, entries: 5, waiting: 3 });
    expect(await sealEntries(database.ctx())).toBe(3);
    expect(await sealEntries(database.ctx())).toBe(0);
    expect(await verifyChain(database.ctx(desk.ida))).toEqual({
      ok: true,
      entries: 8,
      waiting: 0,
      firstBad: null,
    });
  });

  it("seals an entry whose transaction committed late", async () => {
    const id = database.id();
    const at = new Date(database.clock.now.getTime() - 60_000);
    await database.db.auditEntry.create({
      data: { id, at, actorType: "system:late", action: "late.commit", subject: "desk" },
    });
    expect(await sealEntries(database.ctx())).toBe(1);
  });

  it("is read by admins only, filtered, page by page", async () => {
    await expect(listAudit(database.ctx(desk.ana), {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(verifyChain(database.ctx(desk.greta))).rejects.toMatchObject({ code: "forbidden" });
    const admin = database.ctx(desk.ida);
    await write(2, "reply.sent");
    const all = await listAudit(admin, { action: "reply" }, { limit: 200 });
    expect(all.data).toHaveLength(10);
    expect(all.data[0]).toMatchObject({
      actor: { type: "agent", id: desk.greta.agentId, displayName: "Greta Tamm" },
      sequence: null,
    });
    expect(await listAudit(admin, { action: "reply.sent" })).toMatchObject({ data: [{}, {}] });
    expect((await listAudit(admin, { actor: desk.linda.agentId })).data).toEqual([]);
    expect((await listAudit(admin, { subject: "reply", subjectId: "r4" })).data).toHaveLength(1);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAudit(admin, { action: "reply" }, { limit: 3, cursor });
      ids.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(ids).toEqual(all.data.map(({ id }) => id));
    const program = database.ctx({
      type: "program",
      keyId: database.id(),
      name: "p",
      scopes: ["audit:read"],
    });
    expect((await listAudit(program, { action: "reply.sent" })).data).toHaveLength(2);
  });

  it("is exported as CSV, and the export is in the audit", async () => {
    const lines: string[] = [];
    for await (const text of exportAudit(database.ctx(desk.ida), { action: "reply.sent" })) lines.push(text);
    const rows = lines.join("").trimEnd().split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('"reply.sent"');
    const { data } = await listAudit(database.ctx(desk.ida), { action: "audit.exported" });
    expect(data).toHaveLength(1);
  });

  it("shows the first entry that was changed behind its back, and a missing one", async () => {
    const [third] = await database.db.auditSeal.findMany({ where: { sequence: 3n } });
    await asOwner(`update "AuditEntry" set "subjectId" = 'other' where id = '${third?.entryId}'`);
    expect(await verifyChain(database.ctx(desk.ida))).toMatchObject({
      ok: false,
      entries: 2,
      firstBad: { sequence: "3", entryId: third?.entryId, fault: "changed" },
    });
    await asOwner(`delete from "AuditSeal" where sequence = 2`);
    expect(await verifyChain(database.ctx(desk.ida))).toMatchObject({
      ok: false,
      firstBad: { sequence: "3", fault: "missing" },
    });
  });
});
