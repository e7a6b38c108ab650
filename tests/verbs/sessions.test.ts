import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptInvite } from "@/lib/agents/accept-invite";
import { changePassword } from "@/lib/agents/change-password";
import { createKey } from "@/lib/agents/create-key";
import { findInvited } from "@/lib/agents/find-invited";
import { forgetOutdated } from "@/lib/agents/forget-outdated";
import { issueLink } from "@/lib/agents/issue-link";
import { listKeys } from "@/lib/agents/list-keys";
import { openSession } from "@/lib/agents/open-session";
import { revokeKey } from "@/lib/agents/revoke-key";
import {
  beginSecondFactor,
  confirmSecondFactor,
  resetSecondFactor,
  setSecondFactorRoles,
} from "@/lib/agents/second-factor";
import { signIn } from "@/lib/agents/sign-in";
import { signOutEverywhere } from "@/lib/agents/sign-out-everywhere";
import { updateAgent } from "@/lib/agents/update-agent";
import { settleWorld } from "@/lib/context/desk-world";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
const email = "greta@northwind.example";
const PASSWORD = "correct horse battery";
const FRESH = "another long sentence";

beforeAll(async () => {
  database = await testDatabase(new Date());
  await settleWorld(database.db, "sandbox");
  desk = await seedDesk(database);
  await giveLink(desk.greta.agentId);
});
afterAll(() => database.drop());

const stranger = () => database.ctx({ type: "public", address: "203.0.113.9" });
const enter = (password: string, over: Partial<Parameters<typeof signIn>[1]> = {}) =>
  signIn(stranger(), { email, password, code: "", address: "203.0.113.9", ...over });
const calm = () => database.db.signInThrottle.deleteMany({});

async function giveLink(agentId: string): Promise<void> {
  const { token } = await issueLink(database.ctx(desk.ida), agentId);
  await acceptInvite(stranger(), { token, password: PASSWORD });
}

describe("links to set a password", () => {
  it("work once, for 24 hours, until a newer one, a change of role or the end of the agent", async () => {
    const admin = database.ctx(desk.ida);
    const { agentId } = desk.linda;
    await expect(issueLink(database.ctx(desk.ana), agentId)).rejects.toMatchObject({ code: "forbidden" });
    const first = await issueLink(admin, agentId);
    const second = await issueLink(admin, agentId);
    expect(await findInvited(stranger(), first.token)).toBeNull();
    expect(await findInvited(stranger(), second.token)).toMatchObject({ displayName: "Linda Moss" });
    expect(await database.db.invite.count({ where: { tokenHash: second.token } })).toBe(0);
    await expect(
      acceptInvite(stranger(), { token: second.token, password: "lindalinda" }),
    ).rejects.toMatchObject({
      code: "password-own",
    });
    await acceptInvite(stranger(), { token: second.token, password: PASSWORD });
    await expect(acceptInvite(stranger(), { token: second.token, password: FRESH })).rejects.toMatchObject({
      code: "link-dead",
    });
    const third = await issueLink(admin, agentId);
    await updateAgent(admin, agentId, { role: "lead" });
    expect(await findInvited(stranger(), third.token)).toBeNull();
    const fourth = await issueLink(admin, agentId);
    database.clock.now = new Date(database.clock.now.getTime() + 24 * 3_600_000 + 1);
    await expect(acceptInvite(stranger(), { token: fourth.token, password: FRESH })).rejects.toMatchObject({
      code: "link-dead",
    });
    await expect(acceptInvite(stranger(), { token: "", password: FRESH })).rejects.toMatchObject({
      code: "link-dead",
    });
  });

  it("are taken by one of two who use one at once", async () => {
    const { token } = await issueLink(database.ctx(desk.ida), desk.noah.agentId);
    const both = await Promise.allSettled(
      [PASSWORD, FRESH].map((password) => acceptInvite(stranger(), { token, password })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("signing in", () => {
  it("answers an unknown name, a wrong password and a leaver alike", async () => {
    const wrong = await enter("wrong").catch((error: unknown) => error);
    const unknown = await enter("wrong", { email: "nobody@northwind.example" }).catch(
      (error: unknown) => error,
    );
    await database.db.agent.update({ where: { email }, data: { isActive: false } });
    const left = await enter(PASSWORD).catch((error: unknown) => error);
    await database.db.agent.update({ where: { email }, data: { isActive: true } });
    for (const error of [wrong, unknown, left])
      expect(error).toMatchObject({ kind: "refused", code: "sign-in-wrong" });
    await calm();
    await expect(enter(PASSWORD, { email: ` ${email.toUpperCase()} ` })).resolves.toMatchObject({
      agentId: desk.greta.agentId,
    });
  });

  it("slows a guesser by name and by address, never for good, and a link opens the way again", async () => {
    for (let i = 0; i < 5; i++) await enter("wrong", { address: `203.0.113.${i}` }).catch(() => undefined);
    await expect(enter(PASSWORD)).rejects.toMatchObject({ code: "sign-in-wait" });
    await giveLink(desk.greta.agentId);
    await expect(enter(PASSWORD)).resolves.toBeDefined();
    for (let i = 0; i < 20; i++)
      await enter("wrong", { email: `p${i}@northwind.example` }).catch(() => undefined);
    await expect(enter(PASSWORD)).rejects.toMatchObject({ code: "sign-in-wait" });
    await expect(enter(PASSWORD, { address: "198.51.100.1" })).resolves.toBeDefined();
    await calm();
  });

  it("opens a session of its own each time; signing out everywhere ends them all", async () => {
    const { agentId } = desk.greta;
    const ids = [
      await openSession(stranger(), { agentId, method: "password" }),
      await openSession(stranger(), { agentId, method: "password" }),
    ];
    expect(new Set(ids).size).toBe(2);
    await expect(signOutEverywhere(database.ctx(desk.ana), agentId)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await signOutEverywhere(database.ctx(desk.greta), agentId)).toBe(2);
    const told = await database.db.change.findMany({ where: { kind: "session.revoked" } });
    expect(told.map(({ values }) => values)).toEqual(
      expect.arrayContaining(ids.map((sessionId) => ({ sessionId }))),
    );
  });

  it("changes a password with the old one, keeps this session and ends the others", async () => {
    const { agentId } = desk.greta;
    const mine = await openSession(stranger(), { agentId, method: "password" });
    await openSession(stranger(), { agentId, method: "password" });
    const me = database.ctx({ ...desk.greta, sessionId: mine });
    await expect(changePassword(me, { current: "wrong", fresh: FRESH })).rejects.toMatchObject({
      code: "password-wrong",
    });
    await expect(changePassword(me, { current: PASSWORD, fresh: "short" })).rejects.toMatchObject({
      code: "password-short",
    });
    await changePassword(me, { current: PASSWORD, fresh: FRESH });
    const open = await database.db.session.findMany({ where: { agentId, revokedAt: null } });
    expect(open.map(({ id }) => id)).toEqual([mine]);
    await expect(enter(PASSWORD)).rejects.toMatchObject({ code: "sign-in-wrong" });
    await expect(enter(FRESH)).resolves.toBeDefined();
    await calm();
  });
});

describe("the second factor", () => {
  it("is asked for once set up, takes a code once, and is reset by an admin only", async () => {
    const { agentId } = desk.greta;
    await expect(setSecondFactorRoles(database.ctx(desk.ana), ["agent"])).rejects.toMatchObject({
      code: "forbidden",
    });
    await setSecondFactorRoles(database.ctx(desk.ida), ["agent"]);
    await expect(enter(FRESH)).resolves.toMatchObject({ mustEnrol: true });
    const me = database.ctx(desk.greta);
    const { secret } = await beginSecondFactor(me, agentId);
    const code = (steps = 0) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: database.clock.now.getTime() + steps * 30_000,
      });
    await expect(confirmSecondFactor(me, agentId, "000000")).rejects.toMatchObject({ code: "code-wrong" });
    await confirmSecondFactor(me, agentId, code());
    await expect(enter(FRESH)).rejects.toMatchObject({ code: "code-needed" });
    await expect(enter(FRESH, { code: code() })).rejects.toMatchObject({ code: "code-wrong" });
    await expect(enter(FRESH, { code: code(1) })).resolves.toMatchObject({ mustEnrol: false });
    await expect(enter(FRESH, { code: code(1) })).rejects.toMatchObject({ code: "code-wrong" });
    await expect(resetSecondFactor(database.ctx(desk.ana), agentId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await resetSecondFactor(database.ctx(desk.ida), agentId);
    await expect(enter(FRESH)).resolves.toMatchObject({ mustEnrol: true });
    const stored = await database.db.agent.findUnique({ where: { id: agentId } });
    expect(stored?.sealedTotp).toBeNull();
  });
});

describe("keys", () => {
  it("are shown once, stored hashed, listed without themselves and ended at once", async () => {
    const admin = database.ctx(desk.ida);
    const input = { name: "Warehouse", scopes: ["conversations:read" as const] };
    await expect(createKey(database.ctx(desk.ana), input)).rejects.toMatchObject({ code: "forbidden" });
    const { key, id, prefix } = await createKey(admin, input);
    expect(key).toMatch(/^caret_[\w-]{43}$/);
    expect(key.startsWith(prefix)).toBe(true);
    const stored = await database.db.apiKey.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(stored, (_, value) => (typeof value === "bigint" ? 0 : value))).not.toContain(key);
    expect(JSON.stringify(await listKeys(admin))).not.toContain(key.slice(prefix.length));
    await expect(createKey(admin, { name: "Gone", agentId: database.id() })).rejects.toMatchObject({
      code: "not-found",
    });
    await revokeKey(admin, id);
    expect(await listKeys(admin)).toEqual([]);
    await expect(revokeKey(admin, id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what is only kept for a while", () => {
  it("goes when its time is over, and nothing else", async () => {
    const ctx = database.ctx();
    const ago = (hours: number) => new Date(database.clock.now.getTime() - hours * 3_600_000);
    const answer = { scope: "s", bodyHash: "h" };
    await database.db.idempotentAnswer.createMany({
      data: [
        { ...answer, key: "old", createdAt: ago(25) },
        { ...answer, key: "new", createdAt: ago(23) },
      ],
    });
    await calm();
    await database.db.signInThrottle.createMany({
      data: [
        { key: "name:old", failures: 9, lastAt: ago(25) },
        { key: "name:new", failures: 9, lastAt: ago(1) },
      ],
    });
    const session = { agentId: desk.ana.agentId, createdAt: ago(3000), lastSeenAt: ago(2900) };
    await database.db.session.createMany({
      data: [
        { ...session, id: database.id(), revokedAt: ago(2200) },
        { ...session, id: database.id(), revokedAt: ago(2000) },
      ],
    });
    await forgetOutdated(ctx);
    expect(await database.db.idempotentAnswer.findMany({ select: { key: true } })).toEqual([{ key: "new" }]);
    expect(await database.db.signInThrottle.findMany({ select: { key: true } })).toEqual([
      { key: "name:new" },
    ]);
    expect(await database.db.session.count({ where: { agentId: desk.ana.agentId } })).toBe(1);
  });
});
