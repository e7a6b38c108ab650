import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { OfferKind } from "./offer-schemas";
import { readKinds } from "./read-kinds";

/** Takes a kind for this transaction: whoever gives of it next sees what was given before. Throws NotFound. */
export async function lockKind(ctx: Ctx, id: string): Promise<OfferKind> {
  await ctx.db.$queryRaw`SELECT id FROM "OfferKind" WHERE id = ${id}::uuid FOR UPDATE`;
  const [kind] = await readKinds(ctx, sql`k.id = ${id}::uuid`);
  if (!kind) throw new NotFound("not-found");
  return kind;
}
