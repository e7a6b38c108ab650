import type { Ctx } from "@/lib/context/ctx";

/** How far each pull of an account has come, by its kind. */
export async function readCursors(ctx: Ctx, accountId: string): Promise<Map<string, unknown>> {
  const rows = await ctx.db.cursor.findMany({ where: { accountId }, select: { kind: true, value: true } });
  return new Map(rows.map(({ kind, value }) => [kind, value]));
}
