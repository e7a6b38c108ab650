import type { Ctx } from "@/lib/context/ctx";
import { ofListsSql } from "./of-lists-sql";

/** At most so many get a mailing: distinct people of its lists, before anybody is left out; `jobIds` as in its audience. */
export async function countPeople(ctx: Ctx, incidentId: string, jobIds: readonly string[]): Promise<number> {
  const [found] = await ctx.db.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT h."customerId")::int AS people FROM "Affected" f JOIN "Handle" h ON h.id = f."handleId"
    WHERE f."incidentId" = ${incidentId}::uuid AND ${ofListsSql(jobIds)}`;
  return found?.people ?? 0;
}
