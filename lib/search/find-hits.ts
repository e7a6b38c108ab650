import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { join, type Sql, sql, uuids, whole } from "@/lib/db/sql";
import { askedSql } from "./asked-sql";
import { type Narrowing, NOBODY } from "./resolve-filters";
import type { Term } from "./rules/query-terms";
import { visibleCustomerSql } from "./visible-customer-sql";

export interface HitKey {
  id: string;
  publishedAt: Date;
}

export interface FindHits {
  wanted: readonly Term[];
  unwanted: readonly Term[];
  narrowing: Narrowing;
  /** Accounts whose private messages the reader does not read. */
  barred: ReadonlySet<string>;
  /** Restricted people whom the reader has not opened. */
  closed: readonly string[];
  after: HitKey | null;
  limit: number;
}

/**
 * The newest interactions that bear the words in what was written, in a subject or in the name of a file. Nothing
 * deleted or withheld, nothing the reader may not see. One statement; the same text for every query of a reader.
 */
export async function findHits(ctx: Ctx, input: FindHits): Promise<HitKey[]> {
  const { wanted, narrowing } = input;
  if (narrowing.isImpossible || narrowing.unknown.length > 0) return [];
  const asked = askedSql(wanted);
  const allowed = conditions(ctx, input);
  const newest = sql`ORDER BY "publishedAt" DESC, id DESC LIMIT ${whole(input.limit)}`;
  const from = sql`"Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId"`;
  const branch = (place: Sql, has: Sql) =>
    sql`(SELECT i.id, i."publishedAt" FROM ${place} WHERE ${has} AND ${allowed} ${newest})`;
  if (wanted.length === 0) return ctx.db.$queryRaw<HitKey[]>`${branch(from, sql`true`)}`;
  const files = sql`"Attachment" a JOIN ${from} ON i.id = a."interactionId"`;
  const mails = sql`"Mail" m JOIN ${from} ON i.id = m."interactionId"`;
  const branches = [
    branch(from, sql`i.words @@ ${asked}`),
    branch(mails, sql`search_words(m.subject) @@ ${asked}`),
    branch(files, sql`a."interactionId" IS NOT NULL AND search_words(a.name) @@ ${asked}`),
  ];
  return ctx.db.$queryRaw<HitKey[]>`
    SELECT id, "publishedAt" FROM (${join(branches, " UNION ")}) AS hits ${newest}`;
}

/** A filter that is not set is folded away by the planner: the statement keeps one text. */
function conditions(ctx: Ctx, { unwanted, narrowing: n, barred, closed, after }: FindHits): Sql {
  const team = maySeeSql(ctx.actor, sql`c."teamId"`);
  const any = (column: Sql, values: readonly string[] | null) =>
    sql`(${values}::text[] IS NULL OR ${column} = ANY(${values}::text[]))`;
  const anyId = (column: Sql, ids: readonly string[] | null) =>
    sql`(${ids}::uuid[] IS NULL OR ${column} = ANY(${ids}::uuid[]))`;
  const not =
    unwanted.length === 0
      ? sql`true`
      : join(
          unwanted.map((term) => sql`NOT i.words @@ ${askedSql([term])}`),
          " AND ",
        );
  return join(
    [
      sql`i."deletedAt" IS NULL AND i."withheldReason" IS NULL AND ${team}`,
      sql`(i."conversationId" IS NOT NULL OR ${visibleCustomerSql(ctx.actor, sql`i."customerId"`)})`,
      sql`(i.audience = 'public' OR i."accountId" IS NULL OR i."accountId" <> ALL(${uuids([...barred])}))`,
      sql`i."customerId" <> ALL(${uuids(closed)})`,
      not,
      anyId(sql`i."customerId"`, n.customerIds),
      sql`(${n.customerIds}::uuid[] IS NULL OR i.direction = 'inbound')`,
      any(sql`i.channel`, n.channels),
      anyId(sql`coalesce(i."accountId", c."accountId")`, n.accountIds),
      anyId(sql`i."agentId"`, n.writerIds),
      anyId(sql`coalesce(c."assigneeId", ${NOBODY}::uuid)`, n.assigneeIds),
      any(sql`c.status`, n.statuses),
      sql`(${n.tags}::text[] IS NULL OR c.tags @> ${n.tags}::text[])`,
      any(sql`i.audience`, n.audiences),
      any(sql`i.kind`, n.kinds),
      sql`(${n.from}::timestamptz IS NULL OR i."publishedAt" >= ${n.from}::timestamptz)`,
      sql`(${n.before}::timestamptz IS NULL OR i."publishedAt" < ${n.before}::timestamptz)`,
      sql`(NOT ${n.hasFile}::boolean OR EXISTS (SELECT 1 FROM "Attachment" f WHERE f."interactionId" = i.id))`,
      sql`(${after?.id ?? null}::uuid IS NULL
        OR (i."publishedAt", i.id) < (${after?.publishedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))`,
    ],
    " AND ",
  );
}
