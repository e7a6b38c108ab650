import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { Prisma } from "@/lib/db/client";
import type { MailingState } from "./mailing-schemas";

export type MailingRow = Prisma.MailingGetPayload<object>;

/** Still in hand: nothing of it was prepared. */
export const IN_HAND: readonly MailingState[] = ["draft", "asked", "approved", "planned"];

/** One mailing, held until the transaction ends, in one of these states. Throws NotFound, Conflict `mailing-state`. */
export async function lockMailing(
  ctx: Ctx,
  id: string,
  states: readonly MailingState[],
): Promise<MailingRow> {
  const [found] = await ctx.db.$queryRaw<MailingRow[]>`
    SELECT * FROM "Mailing" WHERE id = ${id}::uuid FOR UPDATE`;
  if (!found) throw new NotFound("not-found");
  if (!states.some((state) => state === found.state))
    throw new Conflict("mailing-state", { state: found.state });
  return found;
}
