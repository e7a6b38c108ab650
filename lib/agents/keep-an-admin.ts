import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** Call before an admin goes or gets another role: throws Refused `last-admin` when nobody else would be one. */
export async function keepAnAdmin(ctx: Ctx, leavingId: string): Promise<void> {
  const admins = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Agent" WHERE role = 'admin' AND "isActive" ORDER BY id FOR UPDATE`;
  if (!admins.some(({ id }) => id !== leavingId)) throw new Refused("last-admin");
}
