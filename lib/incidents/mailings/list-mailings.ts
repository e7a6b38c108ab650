import { requireDesk } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Mailing } from "./mailing-schemas";
import { readMailings } from "./read-mailings";

/** The mailings of an incident in their order: warning, delay, outcome. For everybody at the desk. Throws NotFound. */
export async function listMailings(ctx: Ctx, incidentId: string): Promise<Mailing[]> {
  requireDesk(ctx.actor);
  if ((await ctx.db.incident.count({ where: { id: incidentId } })) === 0) throw new NotFound("not-found");
  return readMailings(ctx, sql`m."incidentId" = ${incidentId}::uuid`);
}
