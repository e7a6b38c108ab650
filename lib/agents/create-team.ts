import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireRole } from "./rules/require-role";
import type { Team } from "./schemas";

/** Admins only. Throws Conflict `team-taken`. */
export async function createTeam(ctx: Ctx, name: string): Promise<Team> {
  requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const id = uuidv7(ctx.now(), ctx.random);
    const made = await ctx.db.$executeRaw`
      INSERT INTO "Team" (id, name, "createdAt") VALUES (${id}::uuid, ${name}, ${ctx.now()}) ON CONFLICT DO NOTHING`;
    if (made === 0) throw new Conflict("team-taken", { name });
    await writeEntry(ctx, { action: "team.created", subject: "team", subjectId: id });
    return { id, name, memberCount: 0 };
  });
}
