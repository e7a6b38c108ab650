import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

export interface FeedAccount {
  id: string;
  channel: string;
  handle: string;
  displayName: string;
  signatureSymbol: string;
  signatureKind: string;
}

/** The accounts that answer in public, or the one asked for. Throws NotFound for one that does not. */
export async function readFeedAccounts(ctx: Ctx, accountId?: string): Promise<FeedAccount[]> {
  const accounts = await ctx.db.account.findMany({
    where: { isActive: true, ...(accountId ? { id: accountId } : {}) },
    orderBy: [{ channel: "asc" }, { purpose: "desc" }, { handle: "asc" }],
    select: {
      id: true,
      channel: true,
      handle: true,
      displayName: true,
      signatureSymbol: true,
      signatureKind: true,
    },
  });
  const speaking = accounts.filter(({ channel }) =>
    ctx.traits.get(channel)?.audiences.some(({ audience }) => audience === "public"),
  );
  if (accountId && speaking.length === 0) throw new NotFound("not-found");
  return speaking;
}
