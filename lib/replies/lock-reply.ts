import type { Ctx } from "@/lib/context/ctx";
import type { Prisma } from "@/lib/db/client";

export type ReplyRow = Prisma.ReplyGetPayload<object>;

/** The row of a reply, held until the transaction ends; replies are locked before conversations. Null when missing. */
export async function lockReply(ctx: Ctx, id: string): Promise<ReplyRow | null> {
  const rows = await ctx.db.$queryRaw<ReplyRow[]>`SELECT * FROM "Reply" WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}
