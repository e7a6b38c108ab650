import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred, maySee } from "@/lib/agents/rules/may-see";
import { requireReason } from "@/lib/audit/require-reason";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { keptFrom } from "./kept-from";
import { readInteractions } from "./read-interactions";
import { viewInteraction } from "./rules/view-interaction";
import type { Interaction } from "./schemas";

/**
 * One interaction as its reader may see it. Throws NotFound for a missing one and, alike, for one of other teams or
 * through an account whose messages theirs do not read; Forbidden `restricted`.
 */
export async function getVisibleInteraction(ctx: Ctx, id: string): Promise<Interaction> {
  const [[row], barred] = await Promise.all([
    readInteractions(ctx, sql`SELECT ${id}::uuid AS id`),
    listBarredAccounts(ctx),
  ]);
  if (!row) throw new NotFound("not-found");
  const { conversationTeamId: teamId, conversationTags: tags } = row;
  if (!maySee(ctx.actor, { teamId, tags }) || isBarred(barred, row)) throw keptFrom(ctx, "interaction", id);
  await requireReason(ctx, row.customerId);
  return viewInteraction(row, ctx.traits.get(row.channel));
}
