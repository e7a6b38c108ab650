import type { Ctx } from "@/lib/context/ctx";
import { knownNameSql } from "@/lib/conversations/known-customer-sql";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { ordersSql } from "@/lib/incidents/affected/orders-sql";
import { readKinds } from "../read-kinds";
import { writtenAmount } from "../rules/money";
import { type ClaimRow, claimRowSchema } from "./claim-schemas";
import { type ClaimChoice, claimChoiceSchema } from "./make-good-schemas";
import type { ClaimAmounts } from "./rules/claim-amounts";
import { claimStateAt } from "./rules/claim-state";
import { type ClaimOrder, concernedOrders, orderNumbers } from "./rules/concerned-orders";

interface Row {
  id: string;
  makeGood: { id: string; name: string };
  incident: { id: string; title: string };
  choices: unknown;
  expiresAt: Date;
  stoppedAt: Date | null;
  state: "reserved" | "offered" | "claimed";
  amounts: ClaimAmounts;
  amount: number | null;
  choiceId: string | null;
  offeredAt: Date | null;
  chosenAt: Date | null;
  offer: { id: string; state: string } | null;
  askedChoiceId: string | null;
  askedCode: string | null;
  askedAt: Date | null;
  chosenBy: string | null;
  customer: { id: string; displayName: string };
  order: string | null;
  orders: ClaimOrder[];
  isLate: boolean;
  condition: string;
}

/** Claims `c` of make-goods `m` that a condition picks, by id: of whom, how they stand and what may be chosen. */
export async function readClaims(ctx: Ctx, where: Sql, limit: number): Promise<ClaimRow[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, json_build_object('id', m.id, 'name', m.name) AS "makeGood",
      json_build_object('id', n.id, 'title', n.title) AS incident, m.choices, m."expiresAt", m."stoppedAt", c.state,
      c.amounts, c.amount, c."choiceId", coalesce(l."sentAt", c."offeredAt") AS "offeredAt", c."chosenAt",
      CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'state', o.state) END AS offer,
      c."askedChoiceId", c."askedCode", c."askedAt", g."displayName" AS "chosenBy",
      json_build_object('id', cu.id, 'displayName', ${knownNameSql(ctx.actor, sql`cu`)}) AS customer, a.fields ->> 'order' AS "order",
      ${ordersSql(sql`m."incidentId"`, sql`h."customerId"`)} AS orders, a."lateAt" IS NOT NULL AS "isLate", m.condition
    FROM "Claim" c JOIN "MakeGood" m ON m.id = c."makeGoodId" JOIN "Incident" n ON n.id = m."incidentId"
      JOIN "Handle" h ON h.id = c."handleId" JOIN "Customer" cu ON cu.id = h."customerId"
      JOIN "Affected" a ON a.id = c."affectedId" LEFT JOIN "Offer" o ON o.id = c."offerId"
      LEFT JOIN "Agent" g ON g.id = c."chosenById"
      LEFT JOIN LATERAL (SELECT min(l."sentAt") AS "sentAt" FROM "Letter" l WHERE l."claimId" = c.id) l
        ON c."offeredAt" IS NOT NULL
    WHERE ${where} ORDER BY c.id LIMIT ${whole(limit)}`;
  if (rows.length === 0) return [];
  const kinds = new Map((await readKinds(ctx)).map((kind) => [kind.id, kind]));
  return rows.map((row) => {
    const choices = claimChoiceSchema.array().parse(row.choices);
    const written = (choice: ClaimChoice | undefined, amount: number | null) => {
      const kind = kinds.get(choice?.kindId ?? "");
      return kind && amount !== null ? writtenAmount(amount, kind) : null;
    };
    const chosen = choices.find(({ id }) => id === row.choiceId);
    const wished = choices.find(({ id }) => id === row.askedChoiceId);
    return claimRowSchema.parse({
      ...row,
      orders: orderNumbers(concernedOrders(row.condition, row.orders, row.isLate) ?? row.orders),
      state: claimStateAt(row.state, row, ctx.now()),
      expiresAt: row.expiresAt.toISOString(),
      offeredAt: row.offeredAt?.toISOString() ?? null,
      chosenAt: row.chosenAt?.toISOString() ?? null,
      choice: chosen ? titleOf(chosen) : null,
      written: written(chosen, row.amount),
      asked: wished ? { choice: titleOf(wished), code: row.askedCode, at: row.askedAt?.toISOString() } : null,
      choices: choices.map((choice) => ({
        id: choice.id,
        title: titleOf(choice),
        written: written(choice, row.amounts[choice.id] ?? null),
      })),
    });
  });
}

function titleOf({ id, texts }: ClaimChoice): string {
  return (texts.en ?? Object.values(texts)[0])?.title ?? id;
}
