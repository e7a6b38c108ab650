import { recordLook } from "@/lib/audit/record-look";
import type { Ctx } from "@/lib/context/ctx";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";

/** Says why a restricted person is opened; for an hour their history then opens to who said it. Throws NotFound. */
export async function openRestricted(ctx: Ctx, customerId: string, why: string): Promise<void> {
  await requireVisibleCustomer(ctx, customerId, "to-know");
  await recordLook(ctx, { what: "restricted", subject: "customer", subjectId: customerId, customerId, why });
}
