import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, sql, uuids } from "@/lib/db/sql";
import { type Locked, lockMany } from "../lock-visible";
import type { LineChoice } from "./handover-schemas";
import { readSheets } from "./read-sheets";

export interface LockedSheet {
  id: string;
  fromAgentId: string;
  toAgentId: string | null;
  alarmedAt: Date | null;
}

export interface OpenLine {
  id: string;
  conversationId: string;
  /** Locked for this transaction. */
  row: Locked;
}

/** Takes a sheet for this transaction: whoever settles lines of it waits here. Throws NotFound, as for what one may not know of. */
export async function lockSheet(ctx: Ctx, handoverId: string): Promise<LockedSheet> {
  const [seen] = await readSheets(ctx, sql`h.id = ${handoverId}::uuid`, 1);
  if (!seen) throw new NotFound("not-found");
  const [sheet] = await ctx.db.$queryRaw<LockedSheet[]>`
    SELECT id, "fromAgentId", "toAgentId", "alarmedAt" FROM "Handover" WHERE id = ${handoverId}::uuid FOR NO KEY UPDATE`;
  if (!sheet) throw new NotFound("not-found");
  return sheet;
}

/** Of the lines chosen on a locked sheet those that are open and the actor may see, their conversations locked; and how many were chosen. */
export async function lockOpenLines(
  ctx: Ctx,
  handoverId: string,
  { lineIds, group }: LineChoice,
): Promise<{ open: OpenLine[]; asked: number }> {
  const chosen = all([
    sql`"handoverId" = ${handoverId}::uuid AND state = 'pending'`,
    ...(lineIds ? [sql`id = ANY(${uuids(lineIds)})`] : []),
    ...(group ? [sql`"group" = ${group}`] : []),
  ]);
  const found = await ctx.db.$queryRaw<{ id: string; conversationId: string }[]>`
    SELECT id, "conversationId" FROM "HandoverLine" WHERE ${chosen} ORDER BY id FOR NO KEY UPDATE`;
  const rows = await lockMany(
    ctx,
    found.map(({ conversationId }) => conversationId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const open = found.flatMap((line): OpenLine[] => {
    const row = byId.get(line.conversationId);
    return row ? [{ ...line, row }] : [];
  });
  return { open, asked: lineIds?.length ?? open.length };
}
