import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Lets go of every found post of these handles. Answers how many. */
export function eraseFound(ctx: Ctx, handleIds: readonly string[]): Promise<number> {
  return ctx.db.$executeRaw`DELETE FROM "ListenedPost" p USING "Handle" h
    WHERE h.id = ANY(${uuids(handleIds)}) AND p.channel = h.channel AND p."authorExternalId" = h."externalId"`;
}
