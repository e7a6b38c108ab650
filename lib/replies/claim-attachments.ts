import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Makes sure the files are stored, of this writer and not yet part of another reply, and keeps them so. Throws NotFound. */
export async function claimAttachments(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { actor } = ctx;
  const writer = actor.type === "agent" ? actor.agentId : null;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Attachment" WHERE id = ANY(${uuids(ids)}) AND "interactionId" IS NULL AND state = 'stored'
      AND "uploadedById" IS NOT DISTINCT FROM ${writer}::uuid AND "sourceUrl" IS NULL FOR UPDATE`;
  if (rows.length !== new Set(ids).size) throw new NotFound("attachment-missing");
}
