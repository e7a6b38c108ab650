import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptInvite } from "@/lib/agents/accept-invite";
import { changeInitials } from "@/lib/agents/change-initials";
import { createAgent } from "@/lib/agents/create-agent";
import { createKey } from "@/lib/agents/create-key";
import { createTeam } from "@/lib/agents/create-team";
import { deactivateAgent } from "@/lib/agents/deactivate-agent";
import { deleteTeam } from "@/lib/agents/delete-team";
import { issueLink } from "@/lib/agents/issue-link";
import { listKeys } from "@/lib/agents/list-keys";
import { reactivateAgent } from "@/lib/agents/reactivate-agent";
import { renameTeam } from "@/lib/agents/rename-team";
import { revokeKey } from "@/lib/agents/revoke-key";
import { resetSecondFactor, setSecondFactorRoles } from "@/lib/agents/second-factor";
import { signOutEverywhere } from "@/lib/agents/sign-out-everywhere";
import { updateAgent } from "@/lib/agents/update-agent";
import { updateMe } from "@/lib/agents/update-me";
import { exportAudit } from "@/lib/audit/export-audit";
import { listAudit } from "@/lib/audit/list-audit";
import { verifyChain } from "@/lib/audit/verify-chain";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const some = randomUUID();
const person = {
  displayName: "Eve Mallory",
  email: "eve@northwind.example",
  initials: "EM",
  role: "admin" as const,
  teams: [],
  zone: "Etc/UTC",
};

/** Every deed that is an admin's alone. */
const ADMIN_DEEDS: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  createAgent: (ctx) => createAgent(ctx, person),
  issueLink: (ctx) => issueLink(ctx, desk.ida.agentId),
  changeInitials: (ctx) => changeInitials(ctx, desk.greta.agentId, "IH"),
  deactivateAgent: (ctx) => deactivateAgent(ctx, desk.ida.agentId),
  reactivateAgent: (ctx) => reactivateAgent(ctx, desk.greta.agentId),
  promoteAgent: (ctx) => updateAgent(ctx, desk.linda.agentId, { role: "admin" }),
  editAdmin: (ctx) => updateAgent(ctx, desk.ida.agentId, { displayName: "Gone" }),
  createTeam: (ctx) => createTeam(ctx, "Mine"),
  renameTeam: (ctx) => renameTeam(ctx, desk.care, "Mine"),
  deleteTeam: (ctx) => deleteTeam(ctx, desk.brand),
  createKey: (ctx) => createKey(ctx, { name: "Mine", agentId: desk.ida.agentId }),
  listKeys: (ctx) => listKeys(ctx),
  revokeKey: (ctx) => revokeKey(ctx, some),
  setSecondFactorRoles: (ctx) => setSecondFactorRoles(ctx, []),
  resetSecondFactor: (ctx) => resetSecondFactor(ctx, desk.ida.agentId),
  signOutAnother: (ctx) => signOutEverywhere(ctx, desk.ida.agentId),
  listAudit: (ctx) => listAudit(ctx, {}),
  verifyChain: (ctx) => verifyChain(ctx),
  exportAudit: (ctx) => exportAudit(ctx, {}).next(),
};

const everything = async () =>
  JSON.stringify(
    await Promise.all([
      database.db.agent.findMany({ orderBy: { id: "asc" }, omit: { lastTotpStep: true } }),
      database.db.team.findMany({ orderBy: { id: "asc" } }),
      database.db.apiKey.findMany(),
      database.db.invite.findMany(),
      database.db.initialsHolder.findMany({ orderBy: { id: "asc" } }),
    ]),
  );

describe("whoever is no admin", () => {
  const others: [string, () => Actor][] = [
    ["an agent", () => desk.greta],
    ["a lead", () => desk.ana],
    ["a program", () => ({ type: "program", keyId: some, name: "p", scopes: ["agents:read"] })],
    ["a webhook", () => ({ type: "webhook", channel: "x" })],
    ["somebody from the street", () => ({ type: "public" })],
  ];
  it.each(others)("is refused every deed of an admin: %s (A5, A7)", async (_, actor) => {
    const before = await everything();
    for (const [name, deed] of Object.entries(ADMIN_DEEDS))
      await expect(deed(database.ctx(actor())), name).rejects.toMatchObject({ kind: "forbidden" });
    expect(await everything()).toBe(before);
  });

  it("is tried here on every verb that asks for an admin", () => {
    const asking = ["lib/agents", "lib/audit"].flatMap((folder) =>
      fs
        .readdirSync(folder)
        .filter((name) => name.endsWith(".ts"))
        .filter((name) => /requireRole\(.*\["admin"\]\)/.test(fs.readFileSync(`${folder}/${name}`, "utf8"))),
    );
    const tried = fs.readFileSync(import.meta.filename, "utf8");
    expect(asking.length).toBeGreaterThan(10);
    expect(asking.filter((name) => !tried.includes(`/${name.slice(0, -3)}"`))).toEqual([]);
  });

  it("sets a password by no empty, foreign or guessed link (A40)", async () => {
    for (const token of ["", "0".repeat(43), "' OR true --"])
      await expect(
        acceptInvite(database.ctx({ type: "public" }), { token, password: "correct horse battery" }),
      ).rejects.toMatchObject({ code: "link-dead" });
  });

  it("changes nobody but themselves by their own profile (A6)", async () => {
    const others = { where: { id: { not: desk.greta.agentId } }, orderBy: { id: "asc" } } as const;
    const before = await database.db.agent.findMany(others);
    await updateMe(database.ctx(desk.greta), { zone: "Asia/Tokyo" });
    expect(await database.db.agent.findMany(others)).toEqual(before);
  });
});
