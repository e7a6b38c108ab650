import type { Ctx } from "@/lib/context/ctx";
import { inTransaction } from "@/lib/context/ctx";
import { onTick, type PageClock } from "../rules/page-escalation";
import { type PageRow, ringPage, tellPeople } from "./insert-page";
import { readFaults } from "./read-reach";
import { readOnCallAt } from "./read-slots";

const AT_ONCE = 20;

/** Pages the next for every page nobody has answered in time. Any number of workers may run it. Answers how many moved. */
export function escalatePages(outer: Ctx): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const due = await ctx.db.$queryRaw<PageRow[]>`
      SELECT * FROM "Page" WHERE state = 'open' AND "nextAt" <= ${ctx.now()}::timestamptz
      ORDER BY "nextAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
    for (const page of due) await advancePage(ctx, page);
    return due.length;
  });
}

/** Moves one page by the rule of `onTick`, by who is on call now. The caller holds its row. */
export async function advancePage(ctx: Ctx, page: PageRow): Promise<void> {
  const now = ctx.now();
  if (page.kind !== "call") {
    await ctx.db.page.update({
      where: { id: page.id },
      data: { state: "unanswered", nextAt: null, endedAt: now },
    });
    return ringPage(ctx, page);
  }
  const people = page.chainId === null ? [] : await readOnCallAt(ctx, now, page.chainId);
  const faults = await readFaults(
    ctx,
    people.map(({ agentId }) => agentId),
  );
  const told = await ctx.db.pageStep.findMany({
    where: { pageId: page.id },
    distinct: ["agentId"],
    select: { agentId: true },
  });
  const before: PageClock = {
    state: "open",
    ackMinutes: page.ackMinutes,
    level: page.level,
    paged: told.map(({ agentId }) => agentId),
    adminRounds: page.adminRounds,
    nextAtMs: page.nextAt?.getTime() ?? null,
  };
  const { clock, tell } = onTick(
    before,
    people.map(({ agentId }) => ({ agentId, isReachable: !faults.has(agentId) })),
    now.getTime(),
  );
  for (const { level, to } of tell)
    await tellPeople(ctx, page, level, to === "admins" ? await listAdmins(ctx) : [to.agentId]);
  await ctx.db.page.update({
    where: { id: page.id },
    data: {
      state: clock.state,
      level: clock.level,
      adminRounds: clock.adminRounds,
      nextAt: clock.nextAtMs === null ? null : new Date(clock.nextAtMs),
      endedAt: clock.state === "open" ? null : now,
    },
  });
  await ringPage(ctx, page);
}

async function listAdmins(ctx: Ctx): Promise<string[]> {
  const admins = await ctx.db.agent.findMany({
    where: { role: "admin", isActive: true },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return admins.map(({ id }) => id);
}
