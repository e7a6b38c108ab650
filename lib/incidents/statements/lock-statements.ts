import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** Holds other writers of this incident's statements back until the transaction ends. Throws NotFound, Conflict `incident-over`. */
export async function lockStatements(ctx: Ctx, incidentId: string): Promise<void> {
  const [found] = await ctx.db.$queryRaw<{ state: string }[]>`
    SELECT state FROM "Incident" WHERE id = ${incidentId}::uuid FOR UPDATE`;
  if (!found) throw new NotFound("not-found");
  if (found.state !== "open") throw new Conflict("incident-over");
}
