import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { minorDigits, writtenAmount } from "@/lib/goodwill/rules/money";
import type { OpenOffer } from "../rules/against/held";

/** A choice that people had from one moment to another. */
export interface SpannedOffer extends OpenOffer {
  incidentId: string;
  fromAt: Date;
  untilAt: Date;
}

interface Row {
  incidentId: string;
  fromAt: Date;
  untilAt: Date;
  kind: OpenOffer["kind"];
  unit: "money" | "points";
  currency: string;
  name: string;
  amount: number | null;
  title: string | null;
}

/** Every choice that people of these incidents have or had, with when it could be taken. Checks no right. */
export async function readOffers(ctx: Ctx, incidentIds: readonly string[]): Promise<SpannedOffer[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m."incidentId", m."createdAt" AS "fromAt", least(m."stoppedAt", m."expiresAt") AS "untilAt", k.kind, k.unit,
      k.currency, k.name, (c.choice ->> 'amount')::float8 AS amount,
      coalesce(c.choice #>> '{texts,en,title}', (SELECT t.value ->> 'title' FROM jsonb_each(c.choice -> 'texts') t LIMIT 1)) AS title
    FROM "MakeGood" m CROSS JOIN LATERAL jsonb_array_elements(m.choices) AS c(choice)
      JOIN "OfferKind" k ON k.id = (c.choice ->> 'kindId')::uuid
    WHERE m."incidentId" = ANY(${uuids(incidentIds)}) ORDER BY m."createdAt", m.id`;
  return rows.map(({ unit, amount, name, title, ...row }) => ({
    ...row,
    sum: amount === null || unit === "points" ? null : amount / 10 ** minorDigits(row.currency),
    written:
      amount === null ? (title ?? name) : writtenAmount(amount, { unit, currency: row.currency, name }),
  }));
}
