import type { Ctx } from "@/lib/context/ctx";
import { refuseUnvoiced } from "@/lib/voice/voice-of";
import { refuseUnguarded } from "./guard-reply";
import { refusePrivatePictures } from "./refuse-private-pictures";
import type { Finding, QueueReply } from "./schemas";

export interface WordsToCheck {
  conversationId: string;
  customerId: string;
  audience: string;
  /** As it will leave, without signature and counters. */
  text: string;
  hash: string;
  attachmentIds: readonly string[];
  overrule: QueueReply["overrule"];
}

/**
 * Refuses words and pictures that may not leave for this person: Refused `guard`, `private-picture`, `voice`. Answers with the
 * findings that were overruled.
 */
export async function checkWords(ctx: Ctx, words: WordsToCheck): Promise<Finding[]> {
  const overruled = await refuseUnguarded(ctx, words);
  await refusePrivatePictures(ctx, words);
  const audience = words.audience === "public" ? "public" : "private";
  const unvoiced = await refuseUnvoiced(ctx, { ...words, audience });
  return [...overruled, ...unvoiced.map((each) => ({ ...each, kind: `voice-${each.kind}` }))];
}
