import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type OfferKind, offerKindSchema } from "./offer-schemas";

interface Stored {
  monthlyBudget: bigint | null;
  limits: Partial<OfferKind["limits"]>;
}

/** Offer kinds `k` that a condition picks, with their limits; by name. */
export async function readKinds(ctx: Ctx, where: Sql = sql`true`): Promise<OfferKind[]> {
  const rows = await ctx.db.$queryRaw<(Omit<OfferKind, "monthlyBudget" | "limits"> & Stored)[]>`
    SELECT k.id, k.kind, k.name, k.unit, k.currency, k."costPerThousand", k.least, k.most, k."validDays", k.texts,
      k."monthlyBudget", k."isActive", k."changeNumber",
      coalesce((SELECT json_object_agg(l.role, json_build_object('perOffer', l."perOffer",
        'perConversation', l."perConversation", 'perShift', l."perShift"))
        FROM "OfferLimit" l WHERE l."kindId" = k.id), '{}') AS limits
    FROM "OfferKind" k WHERE ${where} ORDER BY k."isActive" DESC, lower(k.name), k.id`;
  const none = { perOffer: null, perConversation: null, perShift: null };
  const unsaid = { agent: { ...none, perOffer: 0 }, lead: none };
  return rows.map((row) =>
    offerKindSchema.parse({
      ...row,
      monthlyBudget: row.monthlyBudget === null ? null : Number(row.monthlyBudget),
      limits: { ...unsaid, ...row.limits },
    }),
  );
}
