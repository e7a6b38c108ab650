import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { actingAgentId } from "./acting-agent";
import type { Shift, Warning } from "./schemas";

/**
 * Makes a published shift wait, as a draft, for its agent to agree to what these warnings say. A draft stays one: it is
 * asked about when it is published. Answers the shift as it stands, and the request it waits for.
 */
export async function askConsent<S extends Shift>(
  ctx: Ctx,
  shift: S,
  warnings: readonly Warning[],
): Promise<S & { consentId?: string }> {
  if (warnings.length === 0 || shift.state === "draft") return shift;
  const now = ctx.now();
  const id = uuidv7(now, ctx.random);
  await ctx.db.shift.update({ where: { id: shift.id }, data: { state: "draft" } });
  await ctx.db.rosterEntry.updateMany({
    where: { shiftId: shift.id, endAt: { gt: now } },
    data: { isPublished: false },
  });
  const { agentId, changeNumber } = shift;
  await ctx.db.consentRequest.create({
    data: {
      id,
      shiftId: shift.id,
      agentId,
      changeNumber,
      warnings: warnings.map(({ rule, values }) => ({ rule, values })),
      state: "asked",
      askedById: actingAgentId(ctx),
      askedAt: now,
    },
  });
  const rules = warnings.map(({ rule }) => rule);
  await writeEntry(ctx, {
    action: "consent.asked",
    subject: "shift",
    subjectId: shift.id,
    values: { agentId, rules },
  });
  return { ...shift, state: "draft", consentId: id };
}

/** A shift that changed or went is no longer what its agent was asked about. Answers whether they were. */
export async function withdrawConsent(ctx: Ctx, shiftId: string): Promise<boolean> {
  const { count } = await ctx.db.consentRequest.updateMany({
    where: { shiftId, state: "asked" },
    data: { state: "withdrawn", answeredAt: ctx.now() },
  });
  return count > 0;
}

/** The same of many. Answers which of them were asked about. */
export async function withdrawConsents(ctx: Ctx, shiftIds: readonly string[]): Promise<string[]> {
  if (shiftIds.length === 0) return [];
  const rows = await ctx.db.$queryRaw<{ shiftId: string }[]>`
    UPDATE "ConsentRequest" SET state = 'withdrawn', "answeredAt" = ${ctx.now()}::timestamptz
    WHERE "shiftId" = ANY(${uuids(shiftIds)}) AND state = 'asked' RETURNING "shiftId"`;
  return rows.map(({ shiftId }) => shiftId);
}
