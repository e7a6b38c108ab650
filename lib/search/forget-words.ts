import type { Ctx } from "@/lib/context/ctx";

const BATCH = 300;
/** A word used more often than this is not one person's. */
const COMMON = 50;

/** Looks whether rare words are still in use, those looked at longest ago first, and forgets what was erased with its writer. */
export async function forgetWords(ctx: Ctx): Promise<number> {
  return ctx.db.$executeRaw`
    WITH rare AS (
      SELECT word FROM "SearchWord" WHERE uses < ${COMMON} AND "checkedAt" < ${ctx.now()}::timestamptz - interval '1 day'
      ORDER BY "checkedAt" LIMIT ${BATCH}
    ), dead AS (
      SELECT word FROM rare WHERE NOT EXISTS (
        SELECT 1 FROM "Interaction" i WHERE i.words @@ plainto_tsquery('simple', rare.word)
      )
    ), seen AS (
      UPDATE "SearchWord" s SET "checkedAt" = ${ctx.now()}::timestamptz FROM rare
      WHERE s.word = rare.word AND s.word NOT IN (SELECT word FROM dead)
    )
    DELETE FROM "SearchWord" s USING dead WHERE s.word = dead.word`;
}
