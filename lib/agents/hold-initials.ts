import { Conflict, Invalid } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { lockInitials } from "./initials/lock-initials";
import { readHoldings } from "./initials/read-holdings";
import { readPlans } from "./initials/read-plans";
import { refuseClash } from "./initials/refuse-clash";
import { initialsFault, tidyInitials } from "./rules/initials-fault";

interface NewHolding {
  agentId: string;
  initials: string;
  displayName: string;
  /** On this account only; everywhere when left out. */
  accountId?: string | null;
  /** Now when left out; the past is for what was signed natively before. */
  fromAt?: Date;
}

/**
 * Registers initials to an agent from then on, ending what they held there before; a leaver's whose quiet time is over
 * pass on. Throws Conflict `initials-taken` or `initials-quiet` with free proposals in the details, `initials-since`
 * when the agent's own began later, Invalid `initials-empty`, `initials-sign`, `initials-long`.
 */
export async function holdInitials(ctx: Ctx, wished: NewHolding): Promise<void> {
  const { agentId, displayName, accountId = null, fromAt = ctx.now() } = wished;
  const initials = tidyInitials(wished.initials);
  const fault = initialsFault(initials);
  if (fault) throw new Invalid(fault.code, fault.values);
  await lockInitials(ctx);
  const holdings = await readHoldings(ctx);
  const wish = { agentId, accountId, initials, fromAt };
  refuseClash(wish, displayName, [...holdings, ...(await readPlans(ctx))]);
  const own = holdings.filter((each) => each.agentId === agentId && each.accountId === accountId);
  const now = own.find(({ untilAt }) => untilAt === null);
  const earlier = own.filter((each) => each !== now);
  if (now?.initials === initials && fromAt >= now.fromAt) return;
  if (earlier.some(({ untilAt }) => untilAt !== null && untilAt > fromAt)) refuseOverlap(own, fromAt);
  const table = accountId === null ? sql`"InitialsHolder"` : sql`"AccountInitials"`;
  if (now?.initials === initials) {
    await ctx.db.$executeRaw`UPDATE ${table} SET "fromAt" = ${fromAt} WHERE id = ${now.id}::uuid`;
    return;
  }
  if (now && now.fromAt > fromAt) refuseOverlap(own, fromAt);
  if (now) await ctx.db.$executeRaw`UPDATE ${table} SET "untilAt" = ${fromAt} WHERE id = ${now.id}::uuid`;
  for (const leavers of [sql`"InitialsHolder"`, sql`"AccountInitials"`])
    await ctx.db.$executeRaw`
      UPDATE ${leavers} h SET "untilAt" = greatest(h."fromAt", ${fromAt}) FROM "Agent" a
      WHERE a.id = h."agentId" AND NOT a."isActive" AND h."untilAt" IS NULL AND lower(h.initials) = lower(${initials})`;
  const id = uuidv7(ctx.now(), ctx.random);
  const [column, value] =
    accountId === null ? [sql``, sql``] : [sql`, "accountId"`, sql`, ${accountId}::uuid`];
  await ctx.db.$executeRaw`INSERT INTO ${table} (id, "agentId", initials, "fromAt"${column})
    VALUES (${id}::uuid, ${agentId}::uuid, ${initials}, ${fromAt}${value})`;
}

function refuseOverlap(own: readonly { initials: string; fromAt: Date; untilAt: Date | null }[], at: Date) {
  const held = own.findLast(({ untilAt }) => untilAt === null || untilAt > at);
  throw new Conflict("initials-since", {
    initials: held?.initials ?? "",
    since: held?.fromAt.toISOString().slice(0, 10) ?? "",
  });
}
