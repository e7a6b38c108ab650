import { Conflict } from "@/lib/base/errors";
import { secondsBetween } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { listUnseen } from "./list-unseen";

/**
 * Refuses a reply whose writer has not seen the newest words of the customer or an answer of ours: Conflict
 * `changed`, with them as details. Notes, assignment, tags and presence never refuse; nor does what did not go out.
 * The conversation is locked by the caller.
 */
export async function refuseUnseen(
  ctx: Ctx,
  conversationId: string,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const unseen = await listUnseen(ctx, conversationId, seen);
  const newest = unseen.at(-1);
  if (!newest) return;
  const values = {
    who: newest.direction,
    name: newest.authorName,
    seconds: secondsBetween(new Date(newest.at), ctx.now()),
  };
  throw new Conflict("changed", values, { unseen, lastInteractionNumber: newest.number });
}
