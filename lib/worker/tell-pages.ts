import { mailWords } from "@/lib/auth/mail-words";
import { env } from "@/lib/base/env";
import { createPager } from "@/lib/channels/paging/create-pager";
import type { CallPaging } from "@/lib/channels/paging-call";
import type { WorkerCtx } from "@/lib/context/ctx";
import { escalatePages } from "@/lib/coverage/on-call/escalate-pages";
import { sendSteps } from "@/lib/coverage/on-call/send-steps";
import { mailPages } from "@/lib/replies/system-mail/mail-pages";
import { signedCaller } from "./signed-caller";

let pager: CallPaging | undefined;

/** Pages whose time is over go to the next; what is due goes out by mail, hook, text message and call. */
export async function tellPages(ctx: WorkerCtx): Promise<number> {
  const { SANDBOX_PORT: sandboxPort, ALLOWED_PRIVATE: allowedPrivate } = env();
  pager ??= createPager({ world: ctx.world, sandboxPort, allowedPrivate });
  const doors = { signed: signedCaller(ctx), paging: pager, words: mailWords };
  return (await escalatePages(ctx)) + (await mailPages(ctx, mailWords)) + (await sendSteps(ctx, doors));
}
