import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

const LONGEST_MS = 9000;
const STOPPED = /57014|statement timeout/;

/**
 * Reads with memory enough to hash and sort what a report reads, each statement planned for the range it is asked of.
 * Throws Refused `report-too-broad` where nine seconds are not enough.
 */
export async function withReportLimits<T>(ctx: Ctx, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(ctx, async (inner) => {
      await inner.db.$queryRaw`
        SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true), set_config('work_mem', '64MB', true),
          set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)`;
      return read(inner);
    });
  } catch (error) {
    if (error instanceof Error && STOPPED.test(error.message)) throw new Refused("report-too-broad");
    throw error;
  }
}
