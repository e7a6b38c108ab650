import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeInitials } from "@/lib/agents/change-initials";
import { createAgent } from "@/lib/agents/create-agent";
import { createTeam } from "@/lib/agents/create-team";
import { deactivateAgent } from "@/lib/agents/deactivate-agent";
import { deleteTeam } from "@/lib/agents/delete-team";
import { getMe } from "@/lib/agents/get-me";
import { listAgents } from "@/lib/agents/list-agents";
import { reactivateAgent } from "@/lib/agents/reactivate-agent";
import { renameTeam } from "@/lib/agents/rename-team";
import { createAgentSchema, type UpdateAgent, updateMeSchema } from "@/lib/agents/schemas";
import { updateAgent } from "@/lib/agents/update-agent";
import { updateMe } from "@/lib/agents/update-me";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const fresh = (over: Record<string, unknown> = {}) =>
  createAgentSchema.parse({
    displayName: "Gina Toth",
    email: `gina.${randomUUID()}@northwind.example`,
    initials: "GTO",
    role: "agent",
    teams: [desk.care],
    zone: "Europe/Budapest",
    ...over,
  });

describe("agents", () => {
  it("are made by admins only, with initials of their own, and it is audited", async () => {
    for (const actor of [desk.greta, desk.ana])
      await expect(createAgent(database.ctx(actor), fresh())).rejects.toMatchObject({ code: "forbidden" });
    const agent = await createAgent(database.ctx(desk.ida), fresh());
    expect(agent).toMatchObject({
      initials: "GTO",
      teams: [{ name: "Care" }],
      isActive: true,
      isPresent: false,
    });
    expect(agent.signIn).toMatchObject({ hasPassword: false });
    expect(
      await database.db.auditEntry.count({ where: { action: "agent.created", subjectId: agent.id } }),
    ).toBe(1);
  });

  it("are offered free initials when the wished ones are taken", async () => {
    await expect(createAgent(database.ctx(desk.ida), fresh({ initials: "GT" }))).rejects.toMatchObject({
      code: "initials-taken",
      values: { initials: "GT", holder: "Greta Tamm" },
      details: { proposals: ["GTot", "GToth", "GiT"] },
    });
    const email = "greta@northwind.example";
    await expect(
      createAgent(database.ctx(desk.ida), fresh({ email, initials: "GXX" })),
    ).rejects.toMatchObject({
      code: "email-taken",
    });
    expect(await database.db.initialsHolder.count({ where: { initials: "GXX" } })).toBe(0);
  });

  it("change initials from a day on; what they held before stays in the registry", async () => {
    const { agentId } = desk.linda;
    await expect(changeInitials(database.ctx(desk.linda), agentId, "LMO")).rejects.toMatchObject({
      code: "forbidden",
    });
    await changeInitials(database.ctx(desk.ida), agentId, "LMO");
    const held = await database.db.initialsHolder.findMany({
      where: { agentId },
      orderBy: { initials: "asc" },
    });
    expect(held.map(({ initials, untilAt }) => [initials, untilAt !== null])).toEqual([
      ["LM", true],
      ["LMO", false],
    ]);
    await expect(changeInitials(database.ctx(desk.ida), agentId, "gt")).rejects.toMatchObject({
      code: "initials-taken",
    });
  });

  it("never change their own role, and a lead changes no admin", async () => {
    const admin = database.ctx(desk.ida);
    await expect(updateAgent(admin, desk.ida.agentId, { role: "agent" })).rejects.toMatchObject({
      code: "own-role",
    });
    const lead = database.ctx(desk.ana);
    const refused: [string, UpdateAgent][] = [
      [desk.ida.agentId, { displayName: "Nobody" }],
      [desk.greta.agentId, { role: "lead" }],
      [desk.greta.agentId, { teams: [] }],
    ];
    for (const [id, change] of refused)
      await expect(updateAgent(lead, id, change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateAgent(lead, desk.noah.agentId, { zone: "Etc/UTC" })).rejects.toMatchObject({
      code: "not-found",
    });
    const zone = "Asia/Tokyo";
    await expect(updateAgent(lead, desk.greta.agentId, { zone })).resolves.toMatchObject({ zone });
    const changed = { action: "agent.changed", subjectId: desk.greta.agentId };
    expect(await database.db.auditEntry.count({ where: changed })).toBe(1);
  });

  it("keep one active admin, also when two admins act at once", async () => {
    const admin = database.ctx(desk.ida);
    await expect(deactivateAgent(admin, desk.ida.agentId)).rejects.toMatchObject({ code: "last-admin" });
    const second = await createAgent(admin, fresh({ role: "admin", initials: "SEC", teams: [] }));
    const other = database.ctx({ type: "agent", agentId: second.id, role: "admin", teamIds: [] });
    const both = await Promise.allSettled([
      updateAgent(admin, second.id, { role: "agent" }),
      updateAgent(other, desk.ida.agentId, { role: "agent" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await database.db.agent.update({ where: { id: desk.ida.agentId }, data: { role: "admin" } });
  });

  it("leave with sessions, keys and links ended and their initials kept, and may come back", async () => {
    const { agentId } = desk.noah;
    const createdAt = database.clock.now;
    await database.db.session.create({
      data: { id: randomUUID(), agentId, createdAt, lastSeenAt: createdAt },
    });
    const admin = database.ctx(desk.ida);
    await expect(deactivateAgent(admin, agentId)).resolves.toMatchObject({ isActive: false, initials: "NL" });
    expect(await database.db.session.count({ where: { agentId, revokedAt: null } })).toBe(0);
    await expect(createAgent(admin, fresh({ initials: "NL" }))).rejects.toMatchObject({
      code: "initials-quiet",
    });
    await expect(reactivateAgent(admin, agentId)).resolves.toMatchObject({ isActive: true, initials: "NL" });
  });

  it("set their own zone, language and keys, and nothing else", async () => {
    const me = database.ctx(desk.greta);
    const changed = await updateMe(me, { zone: "Europe/Riga", singleKeys: false, keys: { reply: "q" } });
    expect(changed).toMatchObject({ singleKeys: false, keys: { reply: "q" }, role: "agent", signIn: null });
    await expect(updateMe(me, { keys: { reply: "j" } })).rejects.toMatchObject({ code: "key-taken" });
    expect((await updateMe(me, { keys: {} })).keys).toEqual({});
    await updateMe(me, { keys: { reply: "q" } });
    expect(await getMe(me)).toEqual(changed);
    for (const foreign of [
      { role: "admin" },
      { teams: [] },
      { isActive: true },
      { initials: "AR" },
      { zone: "Mars" },
    ])
      expect(updateMeSchema.safeParse(foreign).success).toBe(false);
    await expect(
      getMe(database.ctx({ type: "program", keyId: randomUUID(), name: "p", scopes: [] })),
    ).rejects.toThrow("forbidden");
  });

  it("are listed by name, page by page, without loss", async () => {
    const ctx = database.ctx(desk.greta);
    const whole = await listAgents(ctx, { limit: 200 });
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAgents(ctx, { limit: 2, cursor });
      names.push(...page.data.map(({ displayName }) => displayName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toEqual(whole.data.map(({ displayName }) => displayName));
    await expect(listAgents(ctx, { cursor: "nonsense" })).rejects.toMatchObject({ code: "malformed" });
  });

  it("belong to teams that are deleted only when nothing belongs to them", async () => {
    const admin = database.ctx(desk.ida);
    await expect(createTeam(database.ctx(desk.ana), "Night")).rejects.toMatchObject({ code: "forbidden" });
    const team = await createTeam(admin, "Night");
    await expect(createTeam(admin, "Night")).rejects.toMatchObject({ code: "team-taken" });
    await expect(renameTeam(admin, team.id, "Care")).rejects.toMatchObject({ code: "team-taken" });
    await expect(renameTeam(admin, team.id, "Nights")).resolves.toMatchObject({ name: "Nights" });
    await expect(deleteTeam(admin, desk.care)).rejects.toMatchObject({ code: "team-in-use" });
    await deleteTeam(admin, team.id);
    await expect(deleteTeam(admin, team.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(updateAgent(admin, desk.greta.agentId, { teams: [team.id] })).rejects.toMatchObject({
      code: "team-unknown",
    });
  });
});
