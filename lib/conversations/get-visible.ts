import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySee } from "@/lib/agents/rules/may-see";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { keptFrom } from "./kept-from";
import { loadRows } from "./load-rows";
import { forReader } from "./rules/for-reader";
import type { Conversation } from "./schemas";

/** One conversation as the reader may see it. Throws NotFound for a missing one and, alike, for one they may not know of. */
export async function getVisible(ctx: Ctx, conversationId: string): Promise<Conversation> {
  const [[row], barred] = await Promise.all([loadRows(ctx, [conversationId]), listBarredAccounts(ctx)]);
  if (!row) throw new NotFound("not-found");
  if (!maySee(ctx.actor, { teamId: row.team?.id ?? null, tags: row.tags }))
    throw keptFrom(ctx, "conversation", conversationId);
  return forReader(row, barred);
}
