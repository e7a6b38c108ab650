import type { Ctx } from "./ctx";

const BATCH = 20_000;

/**
 * Deletes changes older than an hour and five minutes, but the newest one: a stream that stands there may still
 * resume. At most 20,000 a run. Answers how many went.
 */
export async function trimChanges(ctx: Ctx): Promise<number> {
  return ctx.db.$executeRaw`
    DELETE FROM "Change" WHERE number IN (
      SELECT number FROM "Change" WHERE "changedAt" < now() - interval '65 minutes'
        AND number <> (SELECT number FROM "Change" ORDER BY xid DESC, number DESC LIMIT 1)
      ORDER BY number LIMIT ${BATCH})`;
}
