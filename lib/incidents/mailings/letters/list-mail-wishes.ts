import type { Ctx } from "@/lib/context/ctx";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";
import type { MailWish } from "./mail-wish-schemas";
import { readMailWishes } from "./read-mail-wishes";

/** What a person wants of mailings, by each of their addresses. For who may open the person. Throws NotFound, Forbidden `restricted`. */
export async function listMailWishes(ctx: Ctx, customerId: string): Promise<MailWish[]> {
  await requireVisibleCustomer(ctx, customerId);
  return readMailWishes(ctx, customerId);
}
