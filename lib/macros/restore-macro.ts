import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { getMacro } from "./get-macro";
import type { Macro } from "./schemas";

/** Brings back a macro that was taken out of use. Leads and admins. Throws NotFound, Conflict `macro-short-taken`. */
export async function restoreMacro(outer: Ctx, id: string): Promise<Macro> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('macro-short'))`;
    const [row] = await ctx.db.$queryRaw<{ short: string; takenBy: string | null }[]>`
      SELECT m.short, (SELECT o.name FROM "Macro" o WHERE lower(o.short) = lower(m.short) AND o."retiredAt" IS NULL
        AND o.id <> m.id) AS "takenBy"
      FROM "Macro" m WHERE m.id = ${id}::uuid AND m."retiredAt" IS NOT NULL AND ${maySeeSql(ctx.actor, sql`m."teamId"`)}`;
    if (!row) throw new NotFound("not-found");
    if (row.takenBy) throw new Conflict("macro-short-taken", { short: row.short, name: row.takenBy });
    await ctx.db.macro.update({ where: { id }, data: { retiredAt: null } });
    await writeEntry(ctx, { action: "macro.restored", subject: "macro", subjectId: id });
  });
  return getMacro(outer, id);
}
