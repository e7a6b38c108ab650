import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { queueDigests } from "@/lib/replies/system-mail/queue-digests";

/** Writes to leads what their week was, when it is Monday morning where they are. */
export async function writeDigests(ctx: WorkerCtx): Promise<void> {
  await queueDigests(ctx, mailWords);
}
