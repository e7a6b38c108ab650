import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { readExports } from "./read-exports";
import type { PersonExport } from "./schemas";

/** The newest fifty exports of persons. Admins. */
export async function listExports(ctx: Ctx): Promise<PersonExport[]> {
  requireRole(ctx.actor, ["admin"]);
  return readExports(ctx);
}
