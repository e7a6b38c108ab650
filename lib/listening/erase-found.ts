import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

export interface ErasedFound {
  channel: string;
  /** Every id the provider knows it by. */
  externalIds: string[];
  rawEventId: string | null;
  receivedAt: Date;
}

/**
 * Lets go of every found post of these handles, while they still bear the provider's ids. Answers what it took, so
 * that it does not come in again and its bytes go too.
 */
export function eraseFound(ctx: Ctx, handleIds: readonly string[]): Promise<ErasedFound[]> {
  return ctx.db.$queryRaw<ErasedFound[]>`DELETE FROM "ListenedPost" p USING "Handle" h
    WHERE h.id = ANY(${uuids(handleIds)}) AND p.channel = h.channel AND p."authorExternalId" = h."externalId"
    RETURNING p.channel, p."externalId" || p.aliases AS "externalIds", p."rawEventId", p."receivedAt"`;
}
