import type { Ctx } from "@/lib/context/ctx";

/**
 * Whose facts count for a customer: their own, and those of people whose handles were all linked away to them. An unlink
 * gives them back by itself.
 */
export async function listFactOwners(ctx: Ctx, customerId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT ${customerId}::text AS id
    UNION
    SELECT home."fromCustomerId"::text FROM "Handle" h
    JOIN LATERAL (SELECT l."fromCustomerId" FROM "Link" l WHERE l."handleId" = h.id ORDER BY l."linkedAt", l.id LIMIT 1) home
      ON home."fromCustomerId" IS NOT NULL
    WHERE h."customerId" = ${customerId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Handle" left_over WHERE left_over."customerId" = home."fromCustomerId")`;
  return rows.map(({ id }) => id);
}
