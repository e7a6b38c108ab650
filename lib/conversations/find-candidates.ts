import { maySeeSql } from "@/lib/agents/may-see-sql";
import { listClosedCustomers } from "@/lib/audit/list-closed-customers";
import type { Ctx } from "@/lib/context/ctx";
import type { Candidates, HandleMark } from "@/lib/customers/link-schemas";
import { readTypedHandle } from "@/lib/customers/read-typed-handle";
import { quotedData } from "@/lib/customers/rules/quoted-data";
import { sql } from "@/lib/db/sql";
import { requireVisibleCustomer } from "./require-visible-customer";

const MOST = 20;

/**
 * Handles by an address, a number in any notation or a name with or without its @, that are not this customer's and
 * whose people the reader may know of, the exact one first; with an address or number to be added where none has it.
 * Throws NotFound.
 */
export async function findCandidates(ctx: Ctx, customerId: string, typed: string): Promise<Candidates> {
  await requireVisibleCustomer(ctx, customerId);
  const plain = typed.trim().replace(/^@/, "").toLowerCase();
  if (plain.length < 2) return { data: [], fresh: null };
  const numbers = quotedData(typed).flatMap(({ kind, value }) => (kind === "number" ? [value] : []));
  const exact = [plain, ...numbers];
  const starts = `${plain.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const closed = await listClosedCustomers(ctx);
  const found = await ctx.db.$queryRaw<HandleMark[]>`
    SELECT h.id, h.channel, h."externalId", h.username, h."displayName", h."customerId", c."displayName" AS "customerName"
    FROM "Handle" h JOIN "Customer" c ON c.id = h."customerId"
    WHERE h."customerId" <> ${customerId}::uuid
      AND (lower(h.username) LIKE ${starts} OR h."externalId" = ANY(${exact}::text[]) OR lower(h."externalId") LIKE ${starts})
      AND (NOT EXISTS (SELECT 1 FROM "Conversation" v WHERE v."customerId" = c.id)
        OR EXISTS (SELECT 1 FROM "Conversation" v WHERE v."customerId" = c.id AND ${maySeeSql(ctx.actor, sql`v."teamId"`)}))
    ORDER BY lower(h.username) = ${plain} OR h."externalId" = ANY(${exact}::text[]) DESC NULLS LAST, h."createdAt" DESC, h.id
    LIMIT ${MOST}`;
  const data = found.filter((each) => !closed.includes(each.customerId));
  const handle = readTypedHandle(ctx, typed);
  // Also for one of somebody the reader may not know of: an answer of its own would tell that they exist.
  const isHere = data.some(
    (each) => each.channel === handle?.channel && each.externalId === handle.externalId,
  );
  if (!handle || isHere) return { data, fresh: null };
  const own = await ctx.db.handle.findFirst({ where: { ...handle, customerId }, select: { id: true } });
  return { data, fresh: own ? null : handle };
}
