import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import type { ListOffers, Offer } from "./offer-schemas";
import { readOffers } from "./read-offers";

/** The ledger of what was given, newest first, of conversations the reader may see. Throws Invalid `malformed` for a cursor that is none. */
export async function listOffers(
  ctx: Ctx,
  filter: ListOffers,
): Promise<{ data: Offer[]; nextCursor: string | null }> {
  const rows = await readOffers(ctx, all(conditionsOf(ctx, filter)), filter.limit + 1);
  const data = rows.slice(0, filter.limit);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > data.length && last ? `${last.askedAt} ${last.id}` : null };
}

function conditionsOf(ctx: Ctx, filter: ListOffers): Sql[] {
  const { state, kind, conversationId, customerId, givenById, from, to, waiting, cursor } = filter;
  const selfId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  return [
    ...(state ? [sql`o.state = ${state}`] : []),
    ...(kind ? [sql`k.kind = ${kind}`] : []),
    ...(conversationId ? [sql`c.id = ${conversationId}::uuid`] : []),
    ...(customerId ? [sql`h."customerId" = ${customerId}::uuid`] : []),
    ...(givenById ? [sql`o."givenById" = ${givenById}::uuid`] : []),
    ...(from ? [sql`o."askedAt" >= ${new Date(from)}::timestamptz`] : []),
    ...(to ? [sql`o."askedAt" < ${new Date(to)}::timestamptz`] : []),
    ...(waiting ? [sql`o.state = 'asked' AND o."givenById" IS DISTINCT FROM ${selfId}::uuid`] : []),
    ...(cursor ? [beforeCursor(cursor)] : []),
  ];
}

function beforeCursor(cursor: string): Sql {
  const [at = "", id = ""] = cursor.split(" ");
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/u.test(id))
    throw new Invalid("malformed", { field: "cursor" });
  return sql`(o."askedAt", o.id) < (${new Date(at)}::timestamptz, ${id}::uuid)`;
}
