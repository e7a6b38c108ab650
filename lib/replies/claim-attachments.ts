import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { isPicture } from "./rules/file-kinds";

/**
 * Makes sure the files are stored, of this writer and not yet part of another reply, and keeps them so. Throws NotFound
 * `attachment-missing`, Conflict `waiting-for-scan`, Refused `file-type` where the channel takes pictures alone.
 */
export async function claimAttachments(
  ctx: Ctx,
  ids: readonly string[],
  takesFiles = false,
  uploaderId?: string,
): Promise<void> {
  if (ids.length === 0) return;
  const { actor } = ctx;
  const writer = uploaderId ?? (actor.type === "agent" ? actor.agentId : null);
  const rows = await ctx.db.$queryRaw<{ id: string; type: string; state: string; scannedAt: Date | null }[]>`
    SELECT id, type, state, "scannedAt" FROM "Attachment" WHERE id = ANY(${uuids(ids)}) AND "interactionId" IS NULL
      AND state IN ('stored', 'waiting-for-scan')
      AND "uploadedById" IS NOT DISTINCT FROM ${writer}::uuid AND "sourceUrl" IS NULL FOR UPDATE`;
  if (rows.length !== new Set(ids).size) throw new NotFound("attachment-missing");
  const isHeld = rows.some((row) => row.state !== "stored" || (ctx.scanner && !row.scannedAt));
  if (isHeld) throw new Conflict("waiting-for-scan");
  const other = takesFiles ? undefined : rows.find(({ type }) => !isPicture(type));
  if (other) throw new Refused("file-type", { type: other.type });
}
