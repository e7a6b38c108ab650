import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

const LONGEST_MS = 1500;
const STOPPED = /57014|statement timeout/;

/**
 * Reads within a second and a half for each statement, each planned for the words it is asked with: how often a word is
 * used decides the way. Throws Refused `search-too-broad` where that is not enough.
 */
export async function withSearchLimits<T>(ctx: Ctx, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(ctx, async (inner) => {
      await inner.db.$queryRaw`
        SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true), set_config('plan_cache_mode', 'force_custom_plan', true),
          set_config('max_parallel_workers_per_gather', '0', true), set_config('pg_trgm.similarity_threshold', '0.2', true),
          set_config('pg_trgm.word_similarity_threshold', '0.45', true)`;
      return read(inner);
    });
  } catch (error) {
    if (error instanceof Error && STOPPED.test(error.message)) throw new Refused("search-too-broad");
    throw error;
  }
}
