import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { watchCover } from "@/lib/coverage/holes/watch-cover";
import { watchHere } from "@/lib/coverage/holes/watch-here";
import { mailHoles } from "@/lib/replies/system-mail/mail-holes";

/** Looks for holes in the next eight weeks and for who is missing now, and tells what is new. */
export async function tellCover(ctx: WorkerCtx): Promise<void> {
  await watchCover(ctx);
  await watchHere(ctx);
  await mailHoles(ctx, mailWords);
}
