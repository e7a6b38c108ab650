import type { Ctx } from "@/lib/context/ctx";
import { SAFETY_KINDS, TOP_LEVEL } from "@/lib/red-flags/schemas";
import type { AskFacts } from "./rules/may-ask";

/** The facts that are stored, and what the question itself needs. */
export interface AskRow extends Omit<AskFacts, "now" | "hasPrivateWay"> {
  id: string;
  conversationId: string;
  customerId: string;
  accountId: string;
  teamId: string | null;
  language: string | null;
  customerLanguage: string | null;
  lastChannel: string;
  /** Whose answer was the last. */
  agentId: string | null;
}

/** Everything that decides whether a planned question is asked; null when it is not planned any more. */
export async function readAskFacts(ctx: Ctx, askId: string): Promise<AskRow | null> {
  const [row] = await ctx.db.$queryRaw<AskRow[]>`
    SELECT a.id, c.id AS "conversationId", c."customerId", a."accountId", c."teamId", c.language, cu.language AS "customerLanguage",
      c."lastChannel", last."agentId", a."askAt", coalesce(s."isOn", false) AS "isOn",
      c.status = 'resolved' AND c."resolvedAt" = a."resolvedAt" AND c."joinedIntoId" IS NULL AS "isStillResolved",
      c."importId" IS NOT NULL AS "isImported", last.id IS NOT NULL AS "wasAnswered",
      c.rank = 0 OR EXISTS (SELECT 1 FROM "Turn" t WHERE t."conversationId" = c.id AND t.level = ${TOP_LEVEL}::smallint)
        OR EXISTS (SELECT 1 FROM "Flag" f WHERE f."conversationId" = c.id AND f.kind = ANY(${[...SAFETY_KINDS]}::text[]))
        AS "isSafety",
      EXISTS (SELECT 1 FROM "Callback" b JOIN "Interaction" i ON i.id = b."interactionId"
        WHERE b."endedAt" IS NULL AND i."customerId" = c."customerId") AS "hasOpenPromise",
      EXISTS (SELECT 1 FROM "Conversation" o WHERE o."customerId" = c."customerId" AND o.id <> c.id
        AND o.status <> 'resolved' AND o."joinedIntoId" IS NULL) AS "hasOtherOpen",
      cu."isRestricted" OR cu."erasedAt" IS NOT NULL AS "isRestricted",
      (SELECT max(e."askedAt") FROM "SatisfactionAsk" e JOIN "Conversation" o ON o.id = e."conversationId"
        WHERE o."customerId" = c."customerId" AND e.state = 'asked') AS "lastAskedAt"
    FROM "SatisfactionAsk" a JOIN "Conversation" c ON c.id = a."conversationId" JOIN "Customer" cu ON cu.id = c."customerId"
    LEFT JOIN "SatisfactionSetting" s ON s."accountId" = a."accountId"
    LEFT JOIN LATERAL (
      SELECT i.id, i."agentId" FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id LEFT JOIN "Call" k ON k."interactionId" = i.id
      WHERE i."conversationId" = c.id AND i."deletedAt" IS NULL AND coalesce(k."isAnswer",
        i.direction = 'outbound' AND i."authorType" IN ('agent', 'account') AND coalesce(r.state = 'sent', true))
      ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) last ON true
    WHERE a.id = ${askId}::uuid AND a.state = 'planned'`;
  return row ?? null;
}
