import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWithinBudget } from "@/lib/accounts/spend/is-within-budget";
import { listEmptyBalances } from "@/lib/accounts/spend/list-empty-balances";
import { noteSpend } from "@/lib/accounts/spend/note-spend";
import { reportSpend } from "@/lib/accounts/spend/report-spend";
import { setSpendBudget } from "@/lib/accounts/spend/set-spend-budget";
import { watchSpend } from "@/lib/accounts/spend/watch-spend";
import { mailWords } from "@/lib/auth/mail-words";
import { DAY } from "@/lib/base/time";
import { mailSpend } from "@/lib/replies/system-mail/mail-spend";
import { type HistoryDesk, historyDesk } from "../support/history-desk";

let desk: HistoryDesk;
beforeAll(async () => {
  desk = await historyDesk();
});
afterAll(() => desk.database.drop());

const admin = () =>
  desk.database.ctx({ type: "agent", agentId: desk.database.id(), role: "admin", teamIds: [] });
const read = (ids: string[], scope = desk.account.id) =>
  noteSpend(desk.database.ctx(), {
    scope,
    endpoint: "GET /2/users/:id/mentions",
    charges: [{ item: "post-read", micros: 5000, count: ids.length, ids }],
  });
const own = async () =>
  (await reportSpend(admin())).data.find(({ account }) => account?.id === desk.account.id);

describe("what an account costs", () => {
  it("counts a thing once a day, through whichever account and in whatever order it is read", async () => {
    expect(await own()).toMatchObject({ spentUsd: 0, monthUsd: 0, isStopped: false, rows: [] });
    await Promise.all([read(["1", "2"]), read(["2", "3"]), read(["3", "1"])]);
    expect(await own()).toMatchObject({
      spentUsd: 0.015,
      rows: [{ item: "post-read", count: 3, usd: 0.015 }],
    });
    desk.database.clock.now = new Date(desk.now.getTime() + DAY);
    await read(["1"]);
    expect((await own())?.spentUsd).toBe(0.02);
    desk.database.clock.now = desk.now;
  });

  it("is told by month, and belongs to all where no account asked", async () => {
    await read(["9"], "app");
    const report = await reportSpend(admin());
    expect(report.data.find(({ account }) => account === null)).toMatchObject({
      spentUsd: 0.005,
      budgetUsd: null,
    });
    expect((await reportSpend(admin(), "2025-01")).data).toEqual([]);
    expect(report.data.every(({ account }) => account === null || account.channel === "x")).toBe(true);
  });

  it("stops listening at the budget, warns of each share once, and again by a new budget", async () => {
    const accountId = desk.account.id;
    const actor = {
      type: "agent" as const,
      agentId: desk.database.id(),
      role: "admin" as const,
      teamIds: [],
    };
    await desk.database.db.agent.create({
      data: {
        id: actor.agentId,
        displayName: "Ida",
        email: "ida@example.org",
        role: "admin",
        createdAt: desk.now,
      },
    });
    const ctx = desk.database.ctx(actor);
    expect(await isWithinBudget(ctx, accountId)).toBe(true);
    await setSpendBudget(ctx, { accountId, monthlyUsd: 0.024 });
    expect(await isWithinBudget(ctx, accountId)).toBe(true);
    expect(await watchSpend(ctx)).toBe(2);
    expect(await watchSpend(ctx)).toBe(0);
    expect(await mailSpend(ctx, mailWords)).toBe(1);
    expect(await mailSpend(ctx, mailWords)).toBe(0);
    const [mail] = await desk.database.db.systemMail.findMany({ where: { key: { startsWith: "spend:" } } });
    expect(mail?.subject).toContain("80 %");
    await setSpendBudget(ctx, { accountId, monthlyUsd: 0.02 });
    expect(await isWithinBudget(ctx, accountId)).toBe(false);
    expect(await own()).toMatchObject({ isStopped: true, share: 100 });
    await setSpendBudget(ctx, { accountId, monthlyUsd: null });
    expect(await isWithinBudget(ctx, accountId)).toBe(true);
    await expect(setSpendBudget(ctx, { accountId: desk.database.id(), monthlyUsd: 1 })).rejects.toThrow();
  });

  it("says which accounts the provider has no money for", async () => {
    expect(await listEmptyBalances(desk.database.ctx())).toEqual([]);
    await desk.database.db.account.update({
      where: { id: desk.account.id },
      data: { healthCause: "x-credits-depleted", healthState: "down" },
    });
    expect(await listEmptyBalances(desk.database.ctx())).toMatchObject([{ channel: "x" }]);
    await desk.database.db.account.update({ where: { id: desk.account.id }, data: { healthCause: null } });
    expect(await listEmptyBalances(desk.database.ctx())).toEqual([]);
    const check = { accountId: desk.account.id, check: "budget", state: "missing", checkedAt: desk.now };
    await desk.database.db.accountCheck.create({ data: { ...check, values: { balance: 0 } } });
    expect(await listEmptyBalances(desk.database.ctx())).toMatchObject([{ channel: "x" }]);
  });
});
