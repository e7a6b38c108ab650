import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { sumUses, type UseOutcome } from "./rules/sum-uses";
import type { MacroReport } from "./schemas";

interface Row extends Omit<UseOutcome, "isUnchanged"> {
  digest: string;
  textHash: string | null;
}

/**
 * Usage and outcome of macros over the last days, of conversations the reader may see. `sent` is the first answer of the
 * same agent there within a day; settled, satisfaction (1 to 5) and tone (−1 to 1) are of the seven days after it. An
 * outcome, not a cause: people are answered by macro where the matter is an ordinary one.
 */
export async function reportMacros(ctx: Ctx, { days }: { days: number }): Promise<MacroReport> {
  requireAgentActor(ctx.actor);
  const to = ctx.now();
  const from = after(to, -days * DAY);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT u."macroId", u.digest, r.id AS "replyId", r."textHash",
      EXISTS (SELECT 1 FROM "ConversationAct" k WHERE k."conversationId" = u."conversationId" AND k.kind = 'resolved'
          AND k."actedAt" BETWEEN r."sentAt" AND r."sentAt" + interval '7 days')
        AND NOT EXISTS (SELECT 1 FROM "Turn" t WHERE t."conversationId" = u."conversationId" AND NOT t."isCloser"
          AND t."startedAt" > r."sentAt" AND t."startedAt" <= r."sentAt" + interval '7 days') AS "isSettled",
      (SELECT s.score::int FROM "SatisfactionAsk" s WHERE s."conversationId" = u."conversationId"
        AND s."answeredAt" BETWEEN r."sentAt" AND r."sentAt" + interval '14 days' AND s.score IS NOT NULL
        ORDER BY s."answeredAt" LIMIT 1) AS score,
      (SELECT g.tone FROM "Interaction" i JOIN "Triage" g ON g."interactionId" = i.id
        WHERE i."conversationId" = u."conversationId" AND i.direction = 'inbound' AND i."publishedAt" > r."sentAt"
          AND i."publishedAt" <= r."sentAt" + interval '7 days' AND g.tone IS NOT NULL
        ORDER BY i."publishedAt" LIMIT 1) AS tone
    FROM "MacroUse" u JOIN "Conversation" c ON c.id = u."conversationId"
    JOIN "Macro" m ON m.id = u."macroId" AND ${maySeeSql(ctx.actor, sql`m."teamId"`)}
    LEFT JOIN LATERAL (SELECT * FROM "Reply" r WHERE r."conversationId" = u."conversationId" AND r."agentId" = u."agentId"
      AND r.audience = u.audience AND r.state = 'sent' AND r."sentAt" IS NOT NULL
      AND r."queuedAt" >= u."usedAt" AND r."queuedAt" < u."usedAt" + interval '1 day'
      ORDER BY r."queuedAt" LIMIT 1) r ON true
    WHERE u."usedAt" >= ${from}::timestamptz AND u."usedAt" <= ${to}::timestamptz
      AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    ORDER BY u.id LIMIT 50000`;
  const outcomes = rows.map(({ digest, textHash, ...row }) => ({
    ...row,
    isUnchanged: textHash !== null && ctx.vault.digest("macro-use", textHash) === digest,
  }));
  return { from: from.toISOString(), to: to.toISOString(), data: sumUses(outcomes) };
}
