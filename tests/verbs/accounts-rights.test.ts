import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/create-account";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { getAccount } from "@/lib/accounts/get-account";
import { listAccountTeams } from "@/lib/accounts/list-account-teams";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { listConnectedAccounts } from "@/lib/accounts/list-connected-accounts";
import { noteArrivals } from "@/lib/accounts/note-arrivals";
import { noteBudget } from "@/lib/accounts/note-budget";
import { reportHealth } from "@/lib/accounts/report-health";
import { accountSchema } from "@/lib/accounts/schemas";
import { setAccountTeams } from "@/lib/accounts/set-account-teams";
import { updateAccount } from "@/lib/accounts/update-account";
import type { Actor, Role } from "@/lib/context/ctx";
import { connectedAccount } from "../support/accounts";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let care: string;
let brand: string;
let helpId: string;
let airId: string;

const reader = (role: Role, ...teamIds: string[]): Actor => ({
  type: "agent",
  agentId: database.id(),
  role,
  teamIds,
});
const as = (role: Role, ...teamIds: string[]) => database.ctx(reader(role, ...teamIds));

beforeAll(async () => {
  database = await testDatabase();
  care = database.id();
  brand = database.id();
  const createdAt = database.clock.now;
  await database.db.team.createMany({
    data: [
      { id: care, name: "Care", createdAt },
      { id: brand, name: "Brand", createdAt },
    ],
  });
  helpId = await connectedAccount(database, { accessToken: "sandbox-NorthwindHelp" });
  const other = { handle: "@NorthwindAir", externalId: "1100000000000000222" };
  airId = await connectedAccount(database, { accessToken: "sandbox-NorthwindAir" }, other);
  await setAccountTeams(as("admin"), {
    accountId: airId,
    teams: [
      { teamId: care, mayReply: true, mayPublish: false, mayReadPrivate: true },
      { teamId: brand, mayReply: true, mayPublish: true, mayReadPrivate: false },
    ],
  });
});
afterAll(() => database.drop());

const rightsOn = async (accountId: string, role: Role, ...teamIds: string[]) =>
  (await getAccount(as(role, ...teamIds), accountId)).rights;

describe("rights on an account", () => {
  it("let care answer for the brand but not publish, and the brand team publish but read no messages", async () => {
    expect(await rightsOn(airId, "agent", care)).toEqual({
      mayReply: true,
      mayPublish: false,
      mayReadPrivate: true,
    });
    expect(await rightsOn(airId, "agent", brand)).toEqual({
      mayReply: true,
      mayPublish: true,
      mayReadPrivate: false,
    });
    expect(await rightsOn(airId, "lead", care, brand)).toEqual({
      mayReply: true,
      mayPublish: true,
      mayReadPrivate: true,
    });
  });

  it("are all for an admin, none for a team that is not named, and to answer where no team is", async () => {
    expect(await rightsOn(airId, "admin")).toEqual({
      mayReply: true,
      mayPublish: true,
      mayReadPrivate: true,
    });
    expect(await rightsOn(airId, "agent", database.id())).toMatchObject({
      mayReply: false,
      mayPublish: false,
    });
    expect(await rightsOn(helpId, "agent", care)).toEqual({
      mayReply: true,
      mayPublish: false,
      mayReadPrivate: true,
    });
  });

  it("are changed by admins only", async () => {
    const input = {
      channel: "x",
      purpose: "care" as const,
      handle: "@New",
      displayName: "New",
      teamId: null,
      plan: "self_serve" as const,
    };
    for (const role of ["agent", "lead"] as const) {
      await expect(createAccount(as(role, care), input)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(
        updateAccount(as(role, care), { accountId: helpId, plan: "enterprise" }),
      ).rejects.toMatchObject({ kind: "forbidden" });
      await expect(setAccountTeams(as(role, care), { accountId: helpId, teams: [] })).rejects.toMatchObject({
        kind: "forbidden",
      });
      await expect(disconnectAccount(as(role, care), helpId)).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});

describe("an account", () => {
  it("is listed as the API describes it, with light, delay and budget", async () => {
    const ctx = database.ctx();
    const resetAt = new Date(database.clock.now.getTime() + 60_000);
    await noteBudget(ctx, { scope: helpId, endpoint: "GET /2/dm_events", limit: 15, remaining: 3, resetAt });
    await noteArrivals(ctx, [
      { accountId: helpId, receivedAt: database.clock.now, delaySeconds: 4 },
      { accountId: helpId, receivedAt: new Date(database.clock.now.getTime() - 1), delaySeconds: 90 },
    ]);
    await reportHealth(ctx, { accountId: helpId, health: { state: "live", code: "live" } });
    const found = (await listAccounts(as("agent", care))).find(({ id }) => id === helpId);
    expect(accountSchema.parse(found)).toEqual(found);
    expect(found?.health).toEqual({
      state: "live",
      cause: null,
      values: {},
      ingestDelaySeconds: 4,
      lastReceivedAt: database.clock.now.toISOString(),
      budget: [{ endpoint: "GET /2/dm_events", limit: 15, remaining: 3, resetAt: resetAt.toISOString() }],
    });
  });

  it("tells screens of its light only when it changes, and says late when posts come late", async () => {
    const ctx = database.ctx();
    const count = () => database.db.change.count({ where: { accountId: airId, kind: "account.health" } });
    const before = await count();
    const down = {
      state: "down" as const,
      code: "x-credits-depleted",
      values: { detail: "no credits", status: 402 },
    };
    for (let i = 0; i < 3; i++) await reportHealth(ctx, { accountId: airId, health: down });
    expect(await count()).toBe(before + 1);
    expect((await getAccount(ctx, airId)).health).toMatchObject({
      state: "down",
      cause: "x-credits-depleted",
      values: { status: 402 },
    });
    await reportHealth(ctx, { accountId: airId, health: { state: "live", code: "live" } });
    await noteArrivals(ctx, [{ accountId: airId, receivedAt: database.clock.now, delaySeconds: 200 }]);
    expect((await getAccount(ctx, airId)).health).toMatchObject({ state: "late", cause: "ingest-late" });
  });

  it("is created once by name, changed field by field with an audit entry, and forgotten without its history", async () => {
    const ctx = as("admin");
    const input = {
      channel: "x",
      purpose: "brand" as const,
      handle: "@NorthwindCargo",
      displayName: "Cargo",
      teamId: care,
      plan: "self_serve" as const,
    };
    const { id } = await createAccount(ctx, input);
    await expect(createAccount(ctx, input)).rejects.toMatchObject({
      kind: "conflict",
      code: "account-taken",
    });
    await expect(createAccount(ctx, { ...input, channel: "pigeon" })).rejects.toMatchObject({
      code: "channel-unknown",
    });
    await updateAccount(ctx, { accountId: id, signature: { symbol: "~", kind: "name" }, plan: "enterprise" });
    expect(await getAccount(ctx, id)).toMatchObject({
      signature: { symbol: "~", kind: "name" },
      plan: "enterprise",
      displayName: "Cargo",
      health: { state: "unknown", cause: "unconnected" },
    });
    const [entry] = await database.db.auditEntry.findMany({
      where: { subjectId: id, action: "account.changed" },
    });
    expect(entry?.values).toEqual({ fields: ["plan", "signatureSymbol", "signatureKind"] });
    await expect(updateAccount(ctx, { accountId: database.id(), plan: "enterprise" })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await listAccountTeams(ctx, airId)).toHaveLength(2);
    await disconnectAccount(ctx, airId);
    expect((await listConnectedAccounts(ctx, "x")).map((account) => account.id)).toEqual([helpId]);
  });
});
