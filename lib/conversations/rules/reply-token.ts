import { DAY } from "@/lib/base/time";

/** Every key is made for half a year and honoured for another. */
const KEY_MS = 183 * DAY;
const MESSAGE_ID = /^r([0-9a-f]{32})\.([0-9a-z]{1,6})\.([0-9a-f]{32})@/;

/** What a Message-ID of ours says: which reply, and the proof that it was sent into its thread. */
export interface ReplyToken {
  replyId: string;
  keyId: string;
  /** HMAC-SHA256, cut to 128 bits, in hex. */
  mac: string;
}

/** The token in a Message-ID without brackets, or null: it is not of our making. Some servers change its case. */
export function readReplyToken(messageId: string): ReplyToken | null {
  const [, replyId, keyId, mac] = MESSAGE_ID.exec(messageId.toLowerCase()) ?? [];
  return replyId && keyId && mac ? { replyId, keyId, mac } : null;
}

/** The Message-ID of a reply, without brackets. */
export function messageIdOf({ replyId, keyId, mac }: ReplyToken, domain: string): string {
  return `r${replyId}.${keyId}.${mac}@${domain}`;
}

/** What the HMAC is made over: nobody carries a token into another thread or to another address. */
export function boundText(of: { replyId: string; threadId: string; address: string }): string {
  return [of.replyId.replaceAll("-", ""), of.threadId, of.address.toLowerCase()].join("\n");
}

/** Under which key a token is made now. */
export function keyIdAt(now: Date): string {
  return Math.floor(now.getTime() / KEY_MS).toString(36);
}

/** Whether a key still proves: the one of now, and the one before it. */
export function isKeyValid(keyId: string, now: Date): boolean {
  return keyId === keyIdAt(now) || keyId === keyIdAt(new Date(now.getTime() - KEY_MS));
}

/** The first 128 bits of a hex HMAC. */
export function shortMac(hex: string): string {
  return hex.slice(0, 32);
}
