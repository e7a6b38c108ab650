import type { Ctx } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";
import { all, type Sql, sql } from "@/lib/db/sql";
import type { ClaimRow, ListClaims } from "./claim-schemas";
import { type ClaimState, type PersonClaim, personClaimSchema } from "./make-good-schemas";
import { readClaims } from "./read-claims";

/** What was offered to one person over all linked handles, as an agent sees it beside what they wrote. Throws NotFound. */
export async function listClaimsOf(ctx: Ctx, customerId: string): Promise<PersonClaim[]> {
  await requireVisibleCustomer(ctx, customerId);
  const MOST = 50;
  const rows = await readClaims(ctx, sql`h."customerId" = ${customerId}::uuid`, MOST);
  return rows.map((row) => personClaimSchema.parse(row));
}

/** The claims of a make-good in the order they were given, a page at a time. Leads, and programs by their scope. */
export async function listClaims(
  ctx: Ctx,
  makeGoodId: string,
  { state, asked, limit, cursor }: ListClaims,
): Promise<{ data: ClaimRow[]; nextCursor: string | null }> {
  requireLead(ctx.actor);
  const conditions = [
    sql`c."makeGoodId" = ${makeGoodId}::uuid`,
    ...(state ? [isState(ctx, state)] : []),
    ...(asked ? [sql`c."askedAt" IS NOT NULL`] : []),
    ...(cursor ? [sql`c.id > ${cursor}::uuid`] : []),
  ];
  const rows = await readClaims(ctx, all(conditions), limit + 1);
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

/** The twin of `claimStateAt` as a condition. */
function isState(ctx: Ctx, state: ClaimState): Sql {
  const now = ctx.now();
  const isOver = sql`m."expiresAt" <= ${now}::timestamptz`;
  switch (state) {
    case "claimed":
      return sql`c.state = 'claimed'`;
    case "stopped":
      return sql`c.state <> 'claimed' AND m."stoppedAt" IS NOT NULL`;
    case "expired":
      return sql`c.state <> 'claimed' AND m."stoppedAt" IS NULL AND ${isOver}`;
    case "reserved":
    case "offered":
      return sql`c.state = ${state} AND m."stoppedAt" IS NULL AND NOT ${isOver}`;
  }
}
