import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

export interface AccountHealth {
  accountId: string;
  state: string;
  cause: string | null;
  values: unknown;
  connectionState: string;
  ingestDelaySeconds: number | null;
  lastReceivedAt: Date | null;
}

/** How these accounts do, as every agent may know. */
export async function loadHealth(ctx: Ctx, accountIds: readonly string[]): Promise<AccountHealth[]> {
  if (accountIds.length === 0) return [];
  return ctx.db.$queryRaw<AccountHealth[]>`
    SELECT id AS "accountId", "healthState" AS state, "healthCause" AS cause, coalesce("healthValues", '{}') AS "values",
      "connectionState", "ingestDelaySeconds", "lastReceivedAt"
    FROM "Account" WHERE id = ANY(${uuids(accountIds)})`;
}
