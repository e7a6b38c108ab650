import type { Ctx } from "@/lib/context/ctx";
import type { Action, Lookup } from "./schemas";
import { viewAction, viewLookup } from "./view-declared";

/** The lookups and actions in use, of these accounts or of all, oldest first. Checks no right. */
export async function listDeclared(
  ctx: Ctx,
  accountIds?: readonly string[],
): Promise<{ lookups: Lookup[]; actions: Action[] }> {
  const where = { retiredAt: null, ...(accountIds ? { accountId: { in: [...accountIds] } } : {}) };
  const orderBy = [{ createdAt: "asc" as const }, { id: "asc" as const }];
  const [lookups, actions] = await Promise.all([
    ctx.db.lookup.findMany({ where, orderBy }),
    ctx.db.action.findMany({ where, orderBy }),
  ]);
  return { lookups: lookups.map(viewLookup), actions: actions.map(viewAction) };
}
