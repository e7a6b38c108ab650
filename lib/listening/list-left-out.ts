import { maySeeSql } from "@/lib/agents/may-see-sql";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { seesFound } from "./found-sql";
import type { LeftOut, ListLeftOut } from "./post-schemas";
import { storedAuthor } from "./stored-parts";
import { marksOf, viewAuthor } from "./view-found";

interface Row extends Omit<LeftOut, "account" | "author" | "marks" | "publishedAt" | "receivedAt"> {
  accountId: string | null;
  handle: string | null;
  author: unknown;
  publishedAt: Date;
  receivedAt: Date;
}

/**
 * Everything that came in public and was brought to nobody, newest first, with the rule that did it: what queries found
 * and a rule or a person left out, and what bystanders said in threads of ours. Words and names are searched as they
 * stand. Throws Invalid `malformed` for a foreign cursor.
 */
export async function listLeftOut(
  ctx: Ctx,
  { q, rule, limit, cursor }: ListLeftOut,
): Promise<{ data: LeftOut[]; nextCursor: string | null }> {
  const at = cursor === undefined ? null : readCursor(cursor);
  const before = at
    ? sql`(x."receivedAt", x.id) < (${at.receivedAt}::timestamptz, ${at.id}::uuid)`
    : sql`true`;
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const wantsFound = rule !== "bystander";
  const wantsAside = rule === undefined || rule === "bystander";
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT * FROM (
      (SELECT x.id, 'found' AS kind, CASE WHEN x.state = 'dismissed' THEN 'dismissed' ELSE x.rule END AS rule, x.reason, x.note,
        g."displayName" AS "decidedBy", x.channel, x."accountId", a.handle, x.author, x.text, x."publishedAt", x."receivedAt", x.url,
        x."conversationId"
      FROM "ListenedPost" x JOIN "Account" a ON a.id = x."accountId" LEFT JOIN "Agent" g ON g.id = x."decidedById"
      WHERE ${wantsFound} AND x.state IN ('left-out', 'dismissed') AND ${seesFound(ctx, sql`x`)} AND ${before}
        AND (${rule ?? null}::text IS NULL OR CASE WHEN x.state = 'dismissed' THEN 'dismissed' ELSE x.rule END = ${rule ?? null})
        AND (${q} = '' OR x.text ILIKE ${like} OR x.author->>'username' ILIKE ${like} OR x.author->>'displayName' ILIKE ${like})
      ORDER BY x."receivedAt" DESC, x.id DESC LIMIT ${limit + 1})
      UNION ALL
      (SELECT x.id, 'aside', 'bystander', NULL, NULL, NULL, x.channel, x."accountId", a.handle,
        jsonb_strip_nulls(jsonb_build_object('externalId', h."externalId", 'username', h.username, 'displayName', h."displayName",
          'followers', h.followers, 'isVerified', h."isVerified")), x.text, x."publishedAt", x."receivedAt", x.url, NULL
      FROM "Interaction" x JOIN "Handle" h ON h.id = x."handleId" JOIN "Customer" c ON c.id = x."customerId"
        LEFT JOIN "Account" a ON a.id = x."accountId"
      WHERE ${wantsAside} AND x."conversationId" IS NULL AND x.direction = 'inbound' AND x.audience = 'public'
        AND x."deletedAt" IS NULL AND x."withheldReason" IS NULL AND NOT c."isRestricted"
        AND ${maySeeSql(ctx.actor, sql`a."teamId"`)} AND ${before}
        AND (${q} = '' OR x.text ILIKE ${like} OR h.username ILIKE ${like} OR h."displayName" ILIKE ${like})
      ORDER BY x."receivedAt" DESC, x.id DESC LIMIT ${limit + 1})
    ) both_kinds ORDER BY "receivedAt" DESC, id DESC LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    data: page.map(({ accountId, handle, author, publishedAt, receivedAt, ...row }) => ({
      ...row,
      account: accountId && handle ? { id: accountId, handle } : null,
      author: viewAuthor(storedAuthor(author)),
      marks: marksOf(row.text),
      publishedAt: publishedAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
    })),
    nextCursor: last ? `${last.receivedAt.getTime()}.${last.id}` : null,
  };
}

function readCursor(cursor: string): { receivedAt: Date; id: string } {
  const [at, id] = cursor.split(".");
  const receivedAt = new Date(Number(at));
  if (Number.isNaN(receivedAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? ""))
    throw new Invalid("malformed", { field: "cursor" });
  return { receivedAt, id: id ?? "" };
}
