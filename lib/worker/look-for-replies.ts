import type { WorkerCtx } from "@/lib/context/ctx";
import { claimLooks, lookForReply } from "@/lib/replies/look-for-replies";

const AT_ONCE = 8;

/** Looks for replies in doubt whose time has come. Answers how many. */
export async function lookForReplies(ctx: WorkerCtx): Promise<number> {
  const due = await claimLooks(ctx, AT_ONCE);
  await Promise.all(due.map((reply) => lookForReply(ctx, reply)));
  return due.length;
}
