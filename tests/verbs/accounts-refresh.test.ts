import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getAccount } from "@/lib/accounts/get-account";
import { storeConnection } from "@/lib/accounts/store-connection";
import { readEnv } from "@/lib/base/env";
import type { AccountRef, Channel } from "@/lib/channels/channel";
import { createWorkerCtx } from "@/lib/context/create-worker-ctx";
import type { WorkerCtx } from "@/lib/context/ctx";
import { sandboxApps } from "@/lib/sandbox/x/oauth/apps";
import { expireAccess, issueTokens, revokeUser } from "@/lib/sandbox/x/oauth/tokens";
import { type TestDatabase, testDatabase } from "../support/database";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";

let database: TestDatabase;
let sandbox: TestSandbox;
let workers: WorkerCtx[];
let account: AccountRef;

const scopes = [
  "tweet.read",
  "tweet.write",
  "users.read",
  "dm.read",
  "dm.write",
  "media.write",
  "offline.access",
];

beforeAll(async () => {
  database = await testDatabase(new Date());
  sandbox = await startTestSandbox({ limits: "raised" });
  const env = readEnv({ X_API_URL: sandbox.url });
  workers = [await createWorkerCtx(database.ctx(), env), await createWorkerCtx(database.ctx(), env)];
  account = await connect();
});
afterAll(async () => {
  await sandbox.stop();
  await database.drop();
});

/** Connects anew with tokens as X's token endpoint gives them. */
async function connect(): Promise<AccountRef> {
  const [app] = sandboxApps;
  if (!app) throw new Error("the sandbox knows no app");
  const tokens = issueTokens(sandbox.world, app, northwindHelpId, scopes, 7200);
  const { accountId } = await storeConnection(database.ctx(), {
    channel: "x",
    accountId: null,
    agentId: null,
    purpose: "care",
    teamId: null,
    connected: {
      externalId: northwindHelpId,
      handle: "@NorthwindHelp",
      displayName: "Northwind Help",
      accessToken: tokens.access_token,
      scopes,
      ...(tokens.refresh_token && { refreshToken: tokens.refresh_token }),
    },
  });
  return {
    id: accountId,
    channel: "x",
    externalId: northwindHelpId,
    handle: "@NorthwindHelp",
    plan: "self_serve",
  };
}

function channel(worker: WorkerCtx | undefined): Channel {
  const found = worker?.channels.get("x");
  if (!found) throw new Error("there is no X");
  return found;
}

let count = 0;
const send = (worker: WorkerCtx | undefined) =>
  channel(worker).send({
    account,
    kind: "post",
    audience: "public",
    text: `number ${count++} ^GT`,
    media: [],
    replyId: database.id(),
    position: 0,
    timeoutMs: 5000,
  });
async function exchanges(): Promise<number> {
  const { body } = await sandbox.call("GET", "/sandbox/requests");
  return body.data.filter((one: { endpoint: string }) => one.endpoint === "POST /2/oauth2/token").length;
}

describe("an access token that ran out", () => {
  it("is renewed once by two workers that send ten posts at that moment, and every post goes out once", async () => {
    expireAccess(sandbox.world, northwindHelpId);
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => send(workers[i % 2])));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 10 }, () => "sent"));
    expect(await exchanges()).toBe(1);
    const { body } = await sandbox.call("GET", "/sandbox/ledger");
    const texts = body.data
      .filter((one: { kind: string }) => one.kind === "post")
      .map((one: { text: string }) => one.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("whose renewal was answered into a cut socket ends in a reconnect, without a second exchange", async () => {
    expireAccess(sandbox.world, northwindHelpId);
    await sandbox.call("POST", "/sandbox/faults", undefined, {
      endpoint: "POST /2/oauth2/token",
      times: 5,
      cut: "after",
    });
    const before = await exchanges();
    expect(await send(workers[0])).toMatchObject({
      outcome: "retry-at",
      code: "x-reconnect",
      holdsAccount: true,
    });
    expect(await send(workers[1])).toMatchObject({ outcome: "retry-at", holdsAccount: true });
    expect(await exchanges()).toBe(before + 1);
    expect((await getAccount(database.ctx(), account.id)).health).toMatchObject({ state: "reconnect" });
    await sandbox.call("DELETE", "/sandbox/faults");
  });

  it("works again after a person connected anew, and not after X revoked it", async () => {
    await connect();
    expect(await send(workers[0])).toMatchObject({ outcome: "sent" });
    expect((await getAccount(database.ctx(), account.id)).connectionState).toBe("connected");
    revokeUser(sandbox.world, northwindHelpId);
    expect(await send(workers[1])).toMatchObject({ code: "x-reconnect", holdsAccount: true });
    expect((await getAccount(database.ctx(), account.id)).connectionState).toBe("reconnect");
  });
});
