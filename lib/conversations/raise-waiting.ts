import type { Ctx } from "@/lib/context/ctx";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import { raiseFlags } from "./raise-flags";

const AT_ONCE = 100;

/**
 * Flags up to 100 conversations in which somebody waits past what was promised and nobody has said so; a cleared one
 * stays cleared until they wait anew. Answers how many; for the worker, every few seconds.
 */
export async function raiseWaiting(ctx: Ctx): Promise<number> {
  const { kinds } = await readFlagRules(ctx);
  if (!kinds.waiting.isOn) return 0;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT t."conversationId" AS id FROM "Turn" t
    WHERE t."endedAt" IS NULL AND NOT t."isCloser" AND t."dueAt" <= ${ctx.now()}::timestamptz
      AND t."promisedAt" <= ${ctx.now()}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM "Flag" f WHERE f."conversationId" = t."conversationId" AND f.kind = 'waiting'
        AND (f."clearedAt" IS NULL OR f."interactionId" = t."firstInteractionId"))
      AND EXISTS (SELECT 1 FROM "Conversation" c WHERE c.id = t."conversationId" AND c.status <> 'resolved')
    ORDER BY t."dueAt" LIMIT ${AT_ONCE}`;
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await raiseFlags(ctx, ids, { historyOf: [], isSwept: true });
  return ids.length;
}
