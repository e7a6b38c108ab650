import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { listMailWishes } from "./list-mail-wishes";
import type { MailWish, SetMailWish } from "./mail-wish-schemas";
import { keepOptOut } from "./opt-out";

/**
 * Keeps what a person said to an agent about mailings to one of their addresses: all, none, or none of marketing. Throws
 * NotFound also for an address of somebody else, Forbidden `restricted`.
 */
export async function setMailWish(
  outer: Ctx,
  customerId: string,
  { handleId, ended }: SetMailWish,
): Promise<MailWish[]> {
  return inTransaction(outer, async (ctx) => {
    const own = (await listMailWishes(ctx, customerId)).find((each) => each.handleId === handleId);
    if (!own) throw new NotFound("not-found");
    if (own.ended !== ended) {
      await keepOptOut(ctx, { address: own.address, wish: ended, via: "hand" });
      await writeEntry(ctx, {
        action: ended === "none" ? "mail.opted-in" : "mail.opted-out",
        subject: "handle",
        subjectId: handleId,
        values: { wish: ended, via: "hand" },
      });
    }
    return listMailWishes(ctx, customerId);
  });
}
