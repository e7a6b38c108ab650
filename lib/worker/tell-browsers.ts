import { mailWords } from "@/lib/auth/mail-words";
import { env } from "@/lib/base/env";
import { createPushSender } from "@/lib/channels/push/create-push-sender";
import type { SendPush } from "@/lib/channels/push-call";
import type { WorkerCtx } from "@/lib/context/ctx";
import { sendPushes } from "@/lib/notifications/push/send-pushes";

let send: SendPush | undefined;

/** Sends to browsers what their agents chose to be told there. */
export function tellBrowsers(ctx: WorkerCtx): Promise<number> {
  send ??= createPushSender({ world: ctx.world, allowedPrivate: env().ALLOWED_PRIVATE });
  return sendPushes(ctx, { send, words: mailWords });
}
