import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { JoinRuleContent } from "../join-schemas";
import type { Joinable } from "../rules/match-join-rule";

export interface JoinableRow extends Joinable {
  id: string;
  conversationId: string | null;
  customerId: string;
  publishedAt: Date;
}

/** What people said, with what the rules ask of it, in the order of ids; what is gone or withheld says nothing. */
export function readJoinable(
  ctx: Ctx,
  contents: readonly JoinRuleContent[],
  where: Sql,
  order: Sql = sql`i.id`,
): Promise<JoinableRow[]> {
  const asksQuery = contents.some(({ queryId }) => queryId !== null);
  const asksFacts = contents.some(({ facts }) => facts.length > 0);
  const queries = asksQuery
    ? sql`ARRAY(SELECT m."queryId" FROM "ListenedPost" p JOIN "ListenedMatch" m ON m."postId" = p.id
        WHERE p.channel = i.channel AND p."externalId" = i."externalId")`
    : sql`'{}'::uuid[]`;
  const facts = asksFacts
    ? sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'value', f.value)), '[]') FROM "CustomerFact" f
        WHERE f."customerId" = i."customerId" AND f."removedAt" IS NULL)`
    : sql`'[]'::jsonb`;
  return ctx.db.$queryRaw<JoinableRow[]>`
    SELECT i.id, i."conversationId", i."customerId", i."publishedAt", i.language,
      concat_ws(' ', mail.subject, i.text) AS text,
      array_append(ARRAY(SELECT ia."accountId" FROM "InteractionAccount" ia WHERE ia."interactionId" = i.id), i."accountId") AS "accountIds",
      ${queries} AS "queryIds", ${facts} AS facts
    FROM "Interaction" i LEFT JOIN "Mail" mail ON mail."interactionId" = i.id
    WHERE i.direction = 'inbound' AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL AND ${where} ORDER BY ${order}`;
}
