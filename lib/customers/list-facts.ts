import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type Fact, factSchema } from "./fact-schemas";
import { listFactOwners } from "./list-fact-owners";
import { requireSeenCustomer } from "./require-seen-customer";
import { mask } from "./rules/mask";

type Row = Omit<Fact, "isMasked" | "addedBy" | "addedAt"> & {
  addedAt: Date;
  agentId: string | null;
  agentName: string | null;
};

/** What we know of a person, private values masked; by kind, then newest first. Throws NotFound. */
export async function listFacts(ctx: Ctx, customerId: string): Promise<Fact[]> {
  await requireSeenCustomer(ctx, customerId);
  const owners = await listFactOwners(ctx, customerId);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT f.id, f.kind, f.label, f.value, f."isPrivate", f.source, f."addedAt", a.id AS "agentId", a."displayName" AS "agentName"
    FROM "CustomerFact" f LEFT JOIN "Agent" a ON a.id = f."addedById"
    WHERE f."customerId" = ANY(${uuids(owners)}) AND f."removedAt" IS NULL
    ORDER BY array_position(ARRAY['tier', 'locator', 'order', 'parcel', 'language', 'zone', 'custom'], f.kind),
      f."addedAt" DESC, f.id LIMIT 200`;
  return rows.map(({ agentId, agentName, addedAt, ...row }) =>
    factSchema.parse({
      ...row,
      value: row.isPrivate ? mask(row.value) : row.value,
      isMasked: row.isPrivate,
      addedBy: agentId && agentName ? { id: agentId, displayName: agentName } : null,
      addedAt: addedAt.toISOString(),
    }),
  );
}
