import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** The zone the desk states its hours in, on its public page too. Admins only. */
export async function setDeskZone(outer: Ctx, zone: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    await ctx.db
      .$executeRaw`UPDATE "Desk" SET settings = jsonb_set(settings, '{zone}', to_jsonb(${zone}::text))`;
    await writeEntry(ctx, { action: "desk.zone", subject: "desk", values: { zone } });
  });
}
