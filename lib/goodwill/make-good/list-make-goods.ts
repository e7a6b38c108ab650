import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { sql } from "@/lib/db/sql";
import type { MakeGood } from "./make-good-schemas";
import { byId, readMakeGoods } from "./read-make-goods";

/** What an incident offers to make it good, the oldest first. Leads, and programs by their scope. */
export async function listMakeGoods(ctx: Ctx, incidentId: string): Promise<MakeGood[]> {
  requireLead(ctx.actor);
  return readMakeGoods(ctx, sql`m."incidentId" = ${incidentId}::uuid`);
}

/** One of them. Leads, and programs by their scope. Throws NotFound. */
export async function getMakeGood(ctx: Ctx, id: string): Promise<MakeGood> {
  requireLead(ctx.actor);
  const [found] = await readMakeGoods(ctx, byId(id));
  if (!found) throw new NotFound("not-found");
  return found;
}
