import type { Ctx } from "@/lib/context/ctx";
import type { OfferKind } from "./offer-schemas";
import { readKinds } from "./read-kinds";

/** What the desk may give, with its limits; those in use first. */
export function listOfferKinds(ctx: Ctx): Promise<OfferKind[]> {
  return readKinds(ctx);
}
