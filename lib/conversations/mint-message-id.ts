import type { Ctx } from "@/lib/context/ctx";
import { boundText, keyIdAt, messageIdOf, shortMac } from "./rules/reply-token";

/** The name of the key a token is made under. */
export const tokenKey = (keyId: string): string => `reply-token-${keyId}`;

/** The Message-ID of a reply, made once when it is queued: its answer finds the thread by it and proves that it got it. */
export function mintMessageId(
  ctx: Pick<Ctx, "now" | "vault">,
  of: { replyId: string; threadId: string; address: string; domain: string },
): string {
  const keyId = keyIdAt(ctx.now());
  const mac = shortMac(ctx.vault.digest(tokenKey(keyId), boundText(of)));
  return messageIdOf({ replyId: of.replyId.replaceAll("-", ""), keyId, mac }, of.domain);
}
