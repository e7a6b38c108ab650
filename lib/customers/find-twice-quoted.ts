import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** A code that two handles have quoted, which its first two users do. */
export interface TwiceQuoted {
  codeId: string;
  conversationId: string;
  handleIds: string[];
}

/** Of these codes those that a second handle has quoted now, once each. What two quote proves nothing for either. */
export async function findTwiceQuoted(ctx: Ctx, codeIds: readonly string[]): Promise<TwiceQuoted[]> {
  const now = ctx.now();
  const twice = await ctx.db.$queryRaw<TwiceQuoted[]>`
    SELECT b.id AS "codeId", b."conversationId", array_agg(DISTINCT u."handleId") AS "handleIds"
    FROM "BridgeCode" b JOIN "BridgeCodeUse" u ON u."codeId" = b.id
    WHERE b.id = ANY(${uuids(codeIds)}) AND b."twiceAt" IS NULL
    GROUP BY b.id HAVING count(DISTINCT u."handleId") > 1`;
  const ids = twice.map(({ codeId }) => codeId);
  await ctx.db.bridgeCode.updateMany({ where: { id: { in: ids } }, data: { twiceAt: now } });
  await ctx.db.bridgeCodeUse.updateMany({
    where: { codeId: { in: ids }, outcome: "waiting" },
    data: { outcome: "unverified" },
  });
  return twice;
}
