import { timingSafeEqual } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";
import { tokenKey } from "./mint-message-id";
import { boundText, isKeyValid, readReplyToken, shortMac } from "./rules/reply-token";

/**
 * Whether a Message-ID that a mail refers to is one we made for this thread and this address. It proves that the
 * writer has our mail, never who the writer is.
 */
export function provesThread(
  ctx: Pick<Ctx, "now" | "vault">,
  messageId: string,
  thread: { threadId: string; address: string },
): boolean {
  const token = readReplyToken(messageId);
  if (!token || !isKeyValid(token.keyId, ctx.now())) return false;
  const bound = boundText({ replyId: token.replyId, ...thread });
  const mac = shortMac(ctx.vault.digest(tokenKey(token.keyId), bound));
  return timingSafeEqual(Buffer.from(mac), Buffer.from(token.mac));
}
