import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerWireRequests } from "@/lib/accounts/answer-wire-requests";
import { askWire } from "@/lib/accounts/ask-wire";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { confirmCheck } from "@/lib/accounts/confirm-check";
import { finishConnect } from "@/lib/accounts/finish-connect";
import { getAccount } from "@/lib/accounts/get-account";
import { listReadiness } from "@/lib/accounts/list-readiness";
import { requestCheck } from "@/lib/accounts/request-check";
import { wipeWireRequests } from "@/lib/accounts/wipe-wire-requests";
import { readEnv } from "@/lib/base/env";
import { createWorkerCtx } from "@/lib/context/create-worker-ctx";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import { admin } from "../support/accounts";
import { type TestDatabase, testDatabase } from "../support/database";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";

let database: TestDatabase;
let sandbox: TestSandbox;
let worker: WorkerCtx;
let ida: Ctx;
let isStopped = false;
let loop: Promise<void>;
const redirectUrl = "http://127.0.0.1:3000/accounts/connected";

beforeAll(async () => {
  database = await testDatabase(new Date());
  sandbox = await startTestSandbox({ limits: "raised" });
  worker = await createWorkerCtx(database.ctx(), readEnv({ X_API_URL: sandbox.url }));
  loop = (async () => {
    while (!isStopped) {
      await answerWireRequests(worker);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
});
beforeEach(async () => {
  database.clock.now = new Date();
  const agentId = database.id();
  const data = {
    id: agentId,
    displayName: "Ida Holm",
    email: `${agentId}@northwind.example`,
    role: "admin",
    createdAt: database.clock.now,
  };
  await database.db.agent.create({ data });
  ida = database.ctx(admin(agentId, database.id()));
});
afterAll(async () => {
  isStopped = true;
  await loop;
  await sandbox.stop();
  await database.drop();
});

const begin = (ctx: Ctx, accountId?: string) =>
  beginConnect(ctx, {
    channel: "x",
    purpose: "care",
    teamId: null,
    redirectUrl,
    ...(accountId && { accountId }),
  });

/** Signs in on the sandbox's consent page as a browser would; answers what comes back to the desk. */
async function consent(url: string, username: string): Promise<{ state: string; code: string }> {
  const page = new URL(url);
  const form = new URLSearchParams(page.searchParams);
  form.set("username", username);
  form.set("decision", "allow");
  form.set("action", "authorize");
  const answer = await fetch(`${page.origin}${page.pathname}${page.search}`, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = new URL(answer.headers.get("location") ?? "", redirectUrl);
  return { state: back.searchParams.get("state") ?? "", code: back.searchParams.get("code") ?? "" };
}

describe("connecting an account", () => {
  it("goes through X's page and leaves a connected account whose tokens nobody sees", async () => {
    const { url } = await begin(ida);
    const { accountId } = await finishConnect(ida, await consent(url, "NorthwindHelp"));
    expect(await getAccount(ida, accountId)).toMatchObject({
      handle: "@NorthwindHelp",
      externalId: northwindHelpId,
      connectionState: "connected",
    });
    const outcome = await worker.channels.get("x")?.newestOwnId(
      {
        id: accountId,
        channel: "x",
        externalId: northwindHelpId,
        handle: "@NorthwindHelp",
        plan: "self_serve",
      },
      "post",
    );
    expect(outcome ?? null).toBeNull();
    const requests = await database.db.wireRequest.findMany({});
    expect(requests.every(({ sealed, result }) => sealed === null && result === null)).toBe(true);

    const again = await begin(ida, accountId);
    const wrong = await consent(again.url, "somebody_else");
    await expect(finishConnect(ida, wrong)).rejects.toMatchObject({
      code: "connect-other-account",
      values: { wanted: "@NorthwindHelp", got: "@somebody_else" },
    });
    const right = await consent((await begin(ida, accountId)).url, "NorthwindHelp");
    expect(await finishConnect(ida, right)).toEqual({ accountId });
  });

  it("works once, for the session that began it, within ten minutes", async () => {
    const back = await consent((await begin(ida)).url, "NorthwindHelp");
    const stranger = database.ctx(admin(database.id(), database.id()));
    await expect(finishConnect(stranger, back)).rejects.toMatchObject({ code: "connect-attempt-gone" });
    await finishConnect(ida, back);
    await expect(finishConnect(ida, back)).rejects.toMatchObject({ code: "connect-attempt-gone" });
    const late = await consent((await begin(ida)).url, "NorthwindHelp");
    database.clock.now = new Date(Date.now() + 601_000);
    await expect(finishConnect(ida, late)).rejects.toMatchObject({ code: "connect-attempt-gone" });
  });

  it("says that X did not take the code", async () => {
    const { state } = await consent((await begin(ida)).url, "NorthwindHelp");
    await expect(finishConnect(ida, { state, code: "made-up" })).rejects.toMatchObject({
      code: "connect-code-refused",
    });
  });

  it("is an admin's deed", async () => {
    const lead = database.ctx({
      type: "agent",
      agentId: database.id(),
      role: "lead",
      teamIds: [],
      sessionId: database.id(),
    });
    await expect(begin(lead)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("readiness", () => {
  it("is read from X, confirmed by hand with name and day, and the confirmation outlives the next reading", async () => {
    const { accountId } = await finishConnect(ida, await consent((await begin(ida)).url, "NorthwindHelp"));
    expect(await listReadiness(ida, accountId)).toEqual([]);
    await requestCheck(ida, accountId);
    const state = async (check: string) =>
      (await listReadiness(ida, accountId)).find((one) => one.check === check);
    expect(await state("scopes")).toMatchObject({ state: "ok" });
    expect(await state("dms-open")).toMatchObject({ state: "by-hand", confirmedBy: null });
    await confirmCheck(ida, { accountId, check: "dms-open", isConfirmed: true });
    await requestCheck(ida, accountId);
    expect(await state("dms-open")).toMatchObject({
      state: "confirmed",
      confirmedBy: { displayName: "Ida Holm" },
    });
    await confirmCheck(ida, { accountId, check: "dms-open", isConfirmed: false });
    expect(await state("dms-open")).toMatchObject({ state: "by-hand", confirmedBy: null });
  });
});

describe("a question to the wires", () => {
  it("nobody knows fails in words, and what is left over is wiped", async () => {
    await expect(askWire(ida, { kind: "sing", input: { secret: 1 } })).rejects.toMatchObject({
      code: "wire-failed",
    });
    const id = database.id();
    const createdAt = new Date(database.clock.now.getTime() - 120_000);
    const sealed = new Uint8Array([1, 2, 3]);
    await database.db.wireRequest.create({ data: { id, kind: "sing", sealed, createdAt } });
    await wipeWireRequests(database.ctx());
    expect((await database.db.wireRequest.findUniqueOrThrow({ where: { id } })).sealed).toBeNull();
  });
});
