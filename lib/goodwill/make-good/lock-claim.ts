import type { Ctx } from "@/lib/context/ctx";
import { lockConversations } from "@/lib/conversations/rebuild-turns";
import { lockCustomers } from "@/lib/customers/lock-customers";
import { type Sql, sql } from "@/lib/db/sql";
import { ordersSql } from "@/lib/incidents/affected/orders-sql";
import { type ClaimChoice, claimChoiceSchema } from "./make-good-schemas";
import type { ClaimAmounts } from "./rules/claim-amounts";
import { type ClaimOrder, concernedOrders, orderNumbers } from "./rules/concerned-orders";

export interface LockedClaim {
  id: string;
  makeGoodId: string;
  incidentId: string;
  name: string;
  choices: ClaimChoice[];
  expiresAt: Date;
  stoppedAt: Date | null;
  state: "reserved" | "offered" | "claimed";
  amounts: ClaimAmounts;
  choiceId: string | null;
  cost: number;
  offerId: string | null;
  offerState: string | null;
  askedChoiceId: string | null;
  askedCode: "cap" | "no-amount" | null;
  turn: number;
  handleId: string;
  customerId: string;
  affectedId: string;
  /** Of their line; and the numbers of all orders the offer is about. */
  order: string | null;
  orders: string[];
  /** Where it will stand in the history: what this handle wrote last, if anything. */
  threadId: string | null;
  conversationId: string | null;
}

interface Row extends Omit<LockedClaim, "choices" | "orders"> {
  choices: unknown;
  orders: ClaimOrder[];
  isLate: boolean;
  condition: string;
}

/**
 * One claim for this transaction, after its person and the conversation it will be told in, as whoever settles an offer
 * locks too; null where there is none.
 */
export async function lockClaim(ctx: Ctx, where: Sql): Promise<LockedClaim | null> {
  const [seen] = await read(ctx, where);
  if (!seen) return null;
  await lockCustomers(ctx, [seen.customerId]);
  if (seen.conversationId) await lockConversations(ctx, [seen.conversationId]);
  await ctx.db.$queryRaw`SELECT id FROM "Claim" WHERE id = ${seen.id}::uuid FOR NO KEY UPDATE`;
  const [claim] = await read(ctx, sql`c.id = ${seen.id}::uuid`);
  if (!claim) return null;
  const isMoved = claim.conversationId !== seen.conversationId;
  const place = isMoved ? { threadId: null, conversationId: null } : {};
  const { orders, isLate, condition, ...rest } = claim;
  const concerned = concernedOrders(condition, orders, isLate) ?? orders;
  const choices = claimChoiceSchema.array().parse(claim.choices);
  return { ...rest, choices, orders: orderNumbers(concerned), ...place };
}

function read(ctx: Ctx, where: Sql): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c."makeGoodId", m."incidentId", m.name, m.choices, m."expiresAt", m."stoppedAt", c.state, c.amounts,
      c."choiceId", coalesce(c.cost, 0)::float8 AS cost, c."offerId", o.state AS "offerState", c."askedChoiceId",
      c."askedCode", c.turn, c."handleId", h."customerId", c."affectedId", a.fields ->> 'order' AS "order",
      ${ordersSql(sql`m."incidentId"`, sql`h."customerId"`)} AS orders, a."lateAt" IS NOT NULL AS "isLate", m.condition,
      t.id AS "threadId", t."conversationId"
    FROM "Claim" c JOIN "MakeGood" m ON m.id = c."makeGoodId" JOIN "Handle" h ON h.id = c."handleId"
      JOIN "Affected" a ON a.id = c."affectedId" LEFT JOIN "Offer" o ON o.id = c."offerId"
      LEFT JOIN LATERAL (
        SELECT t.id, t."conversationId" FROM "Thread" t JOIN "Interaction" i ON i."threadId" = t.id
        WHERE t."handleId" = c."handleId" ORDER BY i."publishedAt" DESC, t.id LIMIT 1) t ON true
    WHERE ${where}`;
}
