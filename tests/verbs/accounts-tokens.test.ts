import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readTokens } from "@/lib/accounts/read-tokens";
import { refreshTokens } from "@/lib/accounts/refresh-tokens";
import { revokeAccess } from "@/lib/accounts/revoke-access";
import { storeTokens } from "@/lib/accounts/store-tokens";
import type { ExchangeResult } from "@/lib/channels/channel-deps";
import { connectedAccount } from "../support/accounts";
import { type TestDatabase, testDatabase } from "../support/database";
import { northwindHelpId } from "../support/sandbox";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await database.db.$executeRaw`DELETE FROM "AccountToken"`;
  await database.db.$executeRaw`DELETE FROM "Account"`;
});
afterAll(() => database.drop());

const old = { accessToken: "at-old", refreshToken: "rt-old" };
const fresh: ExchangeResult = {
  accessToken: "at-new",
  refreshToken: "rt-new",
  scopes: ["dm.read"],
  expiresAt: null,
};
const stateOf = async (id: string) => database.db.account.findUniqueOrThrow({ where: { id } });

describe("tokens at rest", () => {
  it("are sealed, and read back only while the account is connected", async () => {
    const accountId = await connectedAccount(database, old);
    const row = await database.db.accountToken.findUniqueOrThrow({ where: { accountId } });
    expect(Buffer.from(row.sealedAccess).toString("latin1")).not.toContain("at-old");
    expect(await readTokens(database.ctx(), accountId)).toMatchObject({ accessToken: "at-old" });
    await database.db.account.update({ where: { id: accountId }, data: { connectionState: "reconnect" } });
    expect(await readTokens(database.ctx(), accountId)).toBeNull();
  });

  it("of the real X never enter a sandbox desk, nor the sandbox's a live one", async () => {
    const accountId = await connectedAccount(database, old);
    const tokens = { accountId, scopes: [], expiresAt: null };
    const live = { ...database.ctx(), world: "live" as const };
    await expect(
      storeTokens(database.ctx(), { ...tokens, accessToken: "VGhpcyBpcyByZWFs" }),
    ).rejects.toMatchObject({
      code: "token-of-other-world",
    });
    for (const accessToken of ["sandbox-NorthwindHelp", "at-x"])
      await expect(storeTokens(live, { ...tokens, accessToken })).rejects.toMatchObject({ kind: "refused" });
    await expect(
      storeTokens(live, { ...tokens, accessToken: "VGhpcyBpcyByZWFs", refreshToken: "rt-x" }),
    ).rejects.toMatchObject({ kind: "refused" });
  });
});

describe("a refresh", () => {
  it("is made once when ten ask at the same time, and all get what it brought", async () => {
    const accountId = await connectedAccount(database, old);
    let exchanges = 0;
    const exchange = async (refreshToken: string): Promise<ExchangeResult> => {
      expect(refreshToken).toBe("rt-old");
      exchanges++;
      await new Promise((resolve) => setTimeout(resolve, 150));
      return fresh;
    };
    const asks = Array.from({ length: 10 }, () =>
      refreshTokens(database.ctx(), { accountId, stale: "at-old", exchange }),
    );
    for (const got of await Promise.all(asks))
      expect(got).toMatchObject({ accessToken: "at-new", scopes: ["dm.read"] });
    expect(exchanges).toBe(1);
    expect(await refreshTokens(database.ctx(), { accountId, stale: "at-old", exchange })).toMatchObject({
      accessToken: "at-new",
    });
    expect(exchanges).toBe(1);
  });

  it.each<[ExchangeResult, string]>([
    ["refused", "reconnect"],
    ["unknown", "reconnect"],
  ])("whose exchange is %s ends in %s and never tries that token again", async (result, expected) => {
    const accountId = await connectedAccount(database, old);
    let exchanges = 0;
    const exchange = async () => {
      exchanges++;
      return result;
    };
    for (let i = 0; i < 3; i++)
      expect(await refreshTokens(database.ctx(), { accountId, stale: "at-old", exchange })).toBe(expected);
    expect(exchanges).toBe(1);
    expect(await stateOf(accountId)).toMatchObject({
      connectionState: "reconnect",
      healthState: "reconnect",
    });
    const changes = await database.db.change.count({ where: { accountId, kind: "account.health" } });
    expect(changes).toBe(1);
  });

  it("that did not reach X may be tried again later", async () => {
    const accountId = await connectedAccount(database, old);
    const results: ExchangeResult[] = ["not-sent", fresh];
    const exchange = async () => results.shift() ?? "refused";
    expect(await refreshTokens(database.ctx(), { accountId, stale: "at-old", exchange })).toBe("later");
    expect(await refreshTokens(database.ctx(), { accountId, stale: "at-old", exchange })).toMatchObject({
      accessToken: "at-new",
    });
    expect((await stateOf(accountId)).connectionState).toBe("connected");
  });

  it("whose holder died leaves a lease that runs out into a reconnect, not into a second exchange", async () => {
    const accountId = await connectedAccount(database, old);
    const leaseUntil = new Date(database.clock.now.getTime() - 1);
    await database.db.accountToken.update({ where: { accountId }, data: { leaseUntil, fence: 7 } });
    const exchange = async () => {
      throw new Error("must not be called");
    };
    expect(await refreshTokens(database.ctx(), { accountId, stale: "at-old", exchange })).toBe("reconnect");
  });

  it("overtaken by a person who connected anew leaves their tokens alone", async () => {
    const accountId = await connectedAccount(database, old);
    const exchange = async (): Promise<ExchangeResult> => {
      await storeTokens(database.ctx(), { accountId, accessToken: "at-person", scopes: [], expiresAt: null });
      return fresh;
    };
    expect(await refreshTokens(database.ctx(), { accountId, stale: "at-old", exchange })).toBe("later");
    expect(await readTokens(database.ctx(), accountId)).toMatchObject({ accessToken: "at-person" });
  });

  it("without a refresh token asks for a person at once", async () => {
    const accountId = await connectedAccount(database, { accessToken: "sandbox-NorthwindHelp" });
    const ask = { accountId, stale: "sandbox-NorthwindHelp", exchange: async () => fresh };
    expect(await refreshTokens(database.ctx(), ask)).toBe("reconnect");
  });
});

it("access taken away at X waits for a person, with the cause", async () => {
  const accountId = await connectedAccount(database, old);
  await revokeAccess(database.ctx(), { channel: "x", externalId: northwindHelpId });
  expect(await stateOf(accountId)).toMatchObject({
    connectionState: "reconnect",
    healthCause: "x-access-revoked",
  });
});
