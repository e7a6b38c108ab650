import type { Refusal } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

interface Hold {
  accountId: string;
  audience: string;
  untilAt: Date;
  code: string;
  values?: Refusal["values"];
}

/**
 * Keeps an account's queue until the instant, for all workers: nobody calls a provider that takes nothing. The
 * waiting replies get that time and the reason, so that a screen says when they leave. Never shortens a hold.
 */
export async function holdAccount(
  ctx: Ctx,
  { accountId, audience, untilAt, code, values }: Hold,
): Promise<void> {
  const json = JSON.stringify(values ?? {});
  await ctx.db.$executeRaw`
    INSERT INTO "OutboxHold" ("accountId", audience, "untilAt", code, "values", "heldAt")
    VALUES (${accountId}::uuid, ${audience}, ${untilAt}, ${code}, ${json}::jsonb, ${ctx.now()})
    ON CONFLICT ("accountId", audience) DO UPDATE
    SET "untilAt" = excluded."untilAt", code = excluded.code, "values" = excluded."values", "heldAt" = excluded."heldAt"
    WHERE "OutboxHold"."untilAt" < excluded."untilAt"`;
  const moved = await ctx.db.$queryRaw<{ id: string; conversationId: string }[]>`
    UPDATE "Reply" SET "sendAfter" = ${untilAt}, code = CASE WHEN code = 'scheduled' THEN code ELSE ${code} END,
      "values" = ${json}::jsonb
    WHERE id IN (
      SELECT id FROM "Reply" WHERE state = 'queued' AND "accountId" = ${accountId}::uuid AND audience = ${audience}
        AND "sendAfter" < ${untilAt} ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING id, "conversationId"`;
  await recordChanges(
    ctx,
    moved.map(({ id, conversationId }) => ({ kind: "reply.changed", conversationId, interactionId: id })),
  );
}

/** Lets an account's queue go again: it was reconnected, or its plan has credits. */
export async function releaseAccount(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.db.$executeRaw`DELETE FROM "OutboxHold" WHERE "accountId" = ${accountId}::uuid`;
  const freed = await ctx.db.$queryRaw<{ id: string; conversationId: string }[]>`
    UPDATE "Reply" SET "sendAfter" = ${ctx.now()}, code = NULL, "values" = NULL
    WHERE state = 'queued' AND "accountId" = ${accountId}::uuid AND code IS NOT NULL AND code <> 'scheduled'
    RETURNING id, "conversationId"`;
  await recordChanges(
    ctx,
    freed.map(({ id, conversationId }) => ({ kind: "reply.changed", conversationId, interactionId: id })),
  );
  ctx.bell.ring("outbox");
}
