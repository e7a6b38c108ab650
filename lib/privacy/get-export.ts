import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readExports } from "./read-exports";
import type { PersonExport } from "./schemas";

/** How far one export is. Admins. Throws NotFound. */
export async function getExport(ctx: Ctx, id: string): Promise<PersonExport> {
  requireRole(ctx.actor, ["admin"]);
  const [found] = await readExports(ctx, sql`e.id = ${id}::uuid`);
  if (!found) throw new NotFound("not-found");
  return found;
}
