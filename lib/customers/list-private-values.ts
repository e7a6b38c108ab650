import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { listFactOwners } from "./list-fact-owners";

const MOST = 500;

/** The private facts of a person in clear, for the public guard alone; never for a screen. Checks no right. */
export async function listPrivateValues(
  ctx: Ctx,
  customerId: string,
): Promise<{ kind: string; value: string }[]> {
  const owners = await listFactOwners(ctx, customerId);
  return ctx.db.$queryRaw<{ kind: string; value: string }[]>`
    SELECT kind, value FROM "CustomerFact"
    WHERE "customerId" = ANY(${uuids(owners)}) AND "removedAt" IS NULL AND "isPrivate"
    ORDER BY "addedAt" DESC LIMIT ${MOST}`;
}
