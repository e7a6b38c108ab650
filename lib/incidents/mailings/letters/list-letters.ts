import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { knownNameSql } from "@/lib/conversations/known-customer-sql";
import { all, type Sql, sql, whole } from "@/lib/db/sql";
import {
  type LeftOutPerson,
  type Letter,
  type ListLeftOut,
  type ListLetters,
  leftOutPersonSchema,
  letterSchema,
} from "./letter-schemas";

type Row = { id: string } & Record<string, unknown>;

/** The letters of a mailing with what became of each, by keyset pages. Leads, admins, and programs by their scope. Throws NotFound. */
export async function listLetters(
  ctx: Ctx,
  mailingId: string,
  { state, only, limit, cursor }: ListLetters,
): Promise<{ data: Letter[]; nextCursor: string | null }> {
  await requireMailing(ctx, mailingId);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT l.id, jsonb_build_object('id', c.id, 'displayName', ${knownNameSql(ctx.actor)}) AS customer, l.address, l.language, l.state,
      l.code, l.details, (l.state = 'unconfirmed' AND l."nextLookAt" IS NULL) AS "needsWord", l."sentAt", l."bouncedAt",
      l."complainedAt", l."unsubscribedAt", l."answeredAt"
    FROM "Letter" l JOIN "Handle" h ON h.id = l."handleId" JOIN "Customer" c ON c.id = h."customerId"
    WHERE ${all([
      sql`l."mailingId" = ${mailingId}::uuid`,
      ...(state ? [sql`l.state = ${state}`] : []),
      ...(only ? [ONLY[only]] : []),
      ...(cursor ? [sql`l.id > ${cursor}::uuid`] : []),
    ])}
    ORDER BY l.id LIMIT ${whole(limit + 1)}`;
  const page = rows.slice(0, limit);
  return {
    data: page.map((row) => letterSchema.parse(told(row))),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

const ONLY: Readonly<Record<NonNullable<ListLetters["only"]>, Sql>> = {
  answered: sql`l."answeredAt" IS NOT NULL`,
  complained: sql`l."complainedAt" IS NOT NULL`,
  unsubscribed: sql`l."unsubscribedAt" IS NOT NULL`,
};

/** Who gets no letter of a mailing, and why each of them, by keyset pages. Rights and errors as for the letters. */
export async function listLeftOut(
  ctx: Ctx,
  mailingId: string,
  { reason, limit, cursor }: ListLeftOut,
): Promise<{ data: LeftOutPerson[]; nextCursor: string | null }> {
  await requireMailing(ctx, mailingId);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT o."customerId" AS id, jsonb_build_object('id', c.id, 'displayName', ${knownNameSql(ctx.actor)}) AS customer, o.reason,
      coalesce(o.details -> 'fields', '[]') AS fields
    FROM "MailingLeftOut" o JOIN "Customer" c ON c.id = o."customerId"
      LEFT JOIN "Affected" a ON a.id = o."affectedId" LEFT JOIN "Handle" h ON h.id = a."handleId"
    WHERE ${all([
      sql`o."mailingId" = ${mailingId}::uuid`,
      ...(reason ? [sql`o.reason = ${reason}`] : []),
      ...(cursor ? [sql`o."customerId" > ${cursor}::uuid`] : []),
    ])}
    ORDER BY o."customerId" LIMIT ${whole(limit + 1)}`;
  const page = rows.slice(0, limit);
  return {
    data: page.map((row) => leftOutPersonSchema.parse(row)),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

async function requireMailing(ctx: Ctx, id: string): Promise<void> {
  if (ctx.actor.type !== "program") requireRole(ctx.actor, ["lead", "admin"]);
  if ((await ctx.db.mailing.count({ where: { id } })) === 0) throw new NotFound("not-found");
}

function told(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );
}
