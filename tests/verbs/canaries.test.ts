import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CanaryView } from "@/lib/accounts/canary-schemas";
import { catchCanaries } from "@/lib/accounts/catch-canaries";
import { listCanaries } from "@/lib/accounts/list-canaries";
import { canaryMarkOf } from "@/lib/accounts/rules/canary-text";
import { sendCanaries } from "@/lib/accounts/send-canaries";
import { setCanary } from "@/lib/accounts/set-canary";
import { wantCanary } from "@/lib/accounts/want-canary";
import type { Ctx } from "@/lib/context/ctx";
import { reportWallboard } from "@/lib/response-times/report-wallboard";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { type ScriptedChannel, scriptedChannel } from "../support/scripted-channel";

let database: TestDatabase;
let desk: Desk;
let wire: ScriptedChannel;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
beforeEach(async () => {
  const { db } = database;
  wire = scriptedChannel();
  await db.canary.deleteMany();
  await db.canaryRule.deleteMany();
  const createdAt = database.clock.now;
  await db.account.updateMany({ data: { connectionState: "connected", healthState: "live", createdAt } });
});
afterAll(() => database.drop());

const send = (over: Partial<Ctx> = {}) => sendCanaries(wire.ctx({ ...database.ctx(), ...over }));
const pass = (minutes: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + minutes * 60_000);
};
const helps = async (over: Partial<Ctx> = {}): Promise<CanaryView | undefined> =>
  (await listCanaries({ ...database.ctx(), ...over })).find(({ accountId }) => accountId === desk.account);
const catchLast = async () => {
  const { mark } = await database.db.canary.findFirstOrThrow({ where: { accountId: desk.account } });
  return catchCanaries(database.ctx(), [{ accountId: desk.account, mark, returnedAt: database.clock.now }]);
};

describe("messages to ourselves", () => {
  it("go every quarter of an hour in the sandbox, from the sibling account, in private", async () => {
    expect(await send()).toBe(0);
    pass(15);
    expect(await send()).toBe(2);
    expect(await send()).toBe(0);
    const [first] = wire.sent;
    expect(first).toMatchObject({ kind: "direct_message", audience: "private" });
    expect(wire.sent.map(({ account, recipientExternalId }) => [account.id, recipientExternalId])).toEqual(
      expect.arrayContaining([
        [desk.brandAccount, "900"],
        [desk.account, "901"],
      ]),
    );
    expect(canaryMarkOf(first?.text ?? "")).toMatch(/^[0-9a-f]{24}$/);
    pass(15);
    expect(await send()).toBe(2);
  });

  it("rest in the live world until an admin turns them on, at the times set", async () => {
    const live = { world: "live" as const };
    pass(600);
    expect(await send(live)).toBe(0);
    expect((await helps(live))?.isOn).toBe(false);
    const ida = { ...database.ctx(desk.ida), ...live };
    await setCanary(ida, { accountId: desk.account, isOn: true, everyMinutes: 30 });
    expect(await send(live)).toBe(0);
    pass(30);
    expect(await send(live)).toBe(1);
    await wantCanary(ida, desk.account);
    pass(1);
    await wantCanary(ida, desk.account);
    expect(await send(live)).toBe(1);
    expect(await send(live)).toBe(0);
  });

  it("are measured from their sending to their first return, and a mark that nobody sent changes nothing", async () => {
    pass(15);
    await send();
    pass(1);
    const strange = { accountId: desk.account, mark: "f".repeat(24), returnedAt: database.clock.now };
    await catchCanaries(database.ctx(), [strange]);
    expect((await helps())?.last?.state).toBe("under-way");
    await catchLast();
    pass(9);
    await catchLast();
    expect((await helps())?.last).toMatchObject({ state: "returned", delaySeconds: 60 });
    expect((await helps())?.day).toEqual({ n: 1, p50Seconds: 60, maxSeconds: 60 });
  });

  it("that do not come back are missing after five minutes, on the wallboard too", async () => {
    pass(15);
    await send();
    pass(6);
    expect((await helps())?.last?.state).toBe("missing");
    const { accounts } = await reportWallboard(database.ctx(desk.ana), {});
    expect(accounts.find(({ id }) => id === desk.account)).toMatchObject({
      state: "live",
      canary: { state: "missing", delaySeconds: null },
    });
  });

  it("that could not leave say why, and one in doubt is awaited", async () => {
    pass(15);
    wire.answers = [
      { outcome: "refused", code: "x-dm-not-permitted", values: {} },
      { outcome: "unknown", code: "x-no-answer" },
    ];
    await send();
    const states = await database.db.canary.findMany({ select: { state: true, code: true } });
    expect(states).toEqual(
      expect.arrayContaining([
        { state: "failed", code: "x-dm-not-permitted" },
        { state: "sent", code: null },
      ]),
    );
  });

  it("need a second account on X, and say so", async () => {
    await database.db.account.update({
      where: { id: desk.brandAccount },
      data: { connectionState: "unconnected" },
    });
    pass(15);
    expect(await send()).toBe(0);
    expect((await helps())?.obstacle).toBe("needs-second");
  });

  it("are an admin's to set, and forgotten after two weeks", async () => {
    const wish = { accountId: desk.account, isOn: true, everyMinutes: 5 };
    await expect(setCanary(database.ctx(desk.ana), wish)).rejects.toMatchObject({ kind: "forbidden" });
    const foreign = { ...wish, accountId: database.id() };
    await expect(setCanary(database.ctx(desk.ida), foreign)).rejects.toMatchObject({ code: "not-found" });
    pass(15);
    await send();
    pass(15 * 24 * 60);
    await send();
    expect(await database.db.canary.count()).toBe(2);
  });
});
