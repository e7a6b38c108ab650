import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { moveHandle } from "@/lib/customers/move-handle";
import type { Evidence } from "@/lib/customers/schemas";
import { giveThreads } from "./give-threads";

export interface Bind {
  customerId: string;
  handleId: string;
  evidence: Evidence;
  /** `proved`: made by itself; `accepted`: an agent had the evidence in sight. */
  trust: "proved" | "accepted";
}

/**
 * Makes the link, moves the threads and writes the audit, in the caller's transaction, who has checked the right to
 * both people. Throws what `moveHandle` and `giveThreads` throw.
 */
export async function bindHandle(ctx: Ctx, { customerId, handleId, evidence, trust }: Bind): Promise<string> {
  const { linkId, fromCustomerId } = await moveHandle(ctx, { handleId, customerId, evidence, trust });
  const conversationIds = await giveThreads(ctx, { handleId, customerId, linkId });
  await writeEntry(ctx, {
    action: "handle.linked",
    subject: "customer",
    subjectId: customerId,
    values: {
      linkId,
      handleId,
      fromCustomerId,
      conversationIds,
      evidence: evidence.kind,
      interactionId: evidence.interactionId,
      trust,
    },
  });
  return linkId;
}
