import { Refused } from "@/lib/base/errors";
import { after, MINUTE, SECOND } from "@/lib/base/time";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { accountRef } from "./account-ref";
import { measure, typeOf } from "./read-picture";
import { fileName } from "./rules/file-kinds";

interface Pending {
  id: string;
  attempts: number;
  sourceUrl: string | null;
  externalId: string | null;
  accountId: string | null;
  channel: string;
  conversationId: string | null;
  interactionId: string;
}

const AT_ONCE = 8;
const CLAIM_MS = 3 * MINUTE;
const PAUSES_MS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE] as const;

/** Brings the pictures and films of what came in, so that no browser asks the provider for them. Answers how many it tried. */
export async function fetchMedia(ctx: WorkerCtx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<Pending[]>`
    WITH due AS (
      SELECT id FROM "Attachment" WHERE state = 'pending' AND "nextTryAt" <= ${now} AND "interactionId" IS NOT NULL
      ORDER BY "nextTryAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    UPDATE "Attachment" a SET "nextTryAt" = ${after(now, CLAIM_MS)}, attempts = a.attempts + 1
    FROM due, "Interaction" i WHERE a.id = due.id AND i.id = a."interactionId"
    RETURNING a.id, a.attempts, a."sourceUrl", a."externalId", i."accountId", i.channel, i."conversationId", a."interactionId"`;
  await Promise.all(due.map((pending) => fetchOne(ctx, pending)));
  return due.length;
}

async function fetchOne(ctx: WorkerCtx, pending: Pending): Promise<void> {
  const { sourceUrl, accountId } = pending;
  const channel = ctx.channels.get(pending.channel);
  if (!channel || !sourceUrl || !accountId) {
    await end(ctx, pending, { state: "failed", failure: "no-source" });
    return;
  }
  try {
    const media = { sourceUrl, ...(pending.externalId ? { externalId: pending.externalId } : {}) };
    const { bytes, type: said } = await channel.fetchMedia(await accountRef(ctx, accountId), media);
    const read = await typeOf(bytes);
    const type = read === "application/octet-stream" && said.startsWith("video/") ? said : read;
    const size = type.startsWith("image/") ? await measure(bytes) : null;
    const key = await ctx.files.put(bytes);
    const stored = {
      state: ctx.scanner ? "waiting-for-scan" : "stored",
      nextTryAt: null,
      failure: null,
      key,
      bytes: bytes.length,
      type,
      name: fileName(`${type.split("/")[0]}`, type),
    };
    const kept = await end(ctx, pending, {
      ...stored,
      width: size?.width ?? null,
      height: size?.height ?? null,
    });
    if (!kept) await ctx.files.delete(key);
  } catch (error) {
    const failure = error instanceof Refused ? error.code : "fetch-failed";
    const pause = failure === "media-host" ? undefined : PAUSES_MS[pending.attempts - 1];
    await end(
      ctx,
      pending,
      pause ? { nextTryAt: after(ctx.now(), pause), failure } : { state: "failed", failure },
    );
  }
}

/** False when it was removed meanwhile: what a customer deleted is not stored. */
async function end(
  ctx: Ctx,
  pending: Pending,
  data: Record<string, string | number | Date | null>,
): Promise<boolean> {
  const { count } = await ctx.db.attachment.updateMany({ where: { id: pending.id, state: "pending" }, data });
  if (count === 0) return false;
  const { conversationId, interactionId } = pending;
  await recordChanges(ctx, [{ kind: "interaction.changed", conversationId, interactionId }]);
  return true;
}
