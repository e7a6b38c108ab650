import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Offer } from "./offer-schemas";
import { readOffers } from "./read-offers";

/** One offer. Throws NotFound, also where the reader may not see its conversation. */
export async function getOffer(ctx: Ctx, id: string): Promise<Offer> {
  const [offer] = await readOffers(ctx, sql`o.id = ${id}::uuid`, 1);
  if (!offer) throw new NotFound("not-found");
  return offer;
}
