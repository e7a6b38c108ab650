import type { Audience } from "@/lib/conversations/schemas";

export interface AnsweringAccount {
  isActive: boolean;
  connectionState: string;
  plan: string;
}

/**
 * Whether this account may answer by API: it is connected, and the provider allows it for this post. A self-serve
 * app may only answer who summoned it (x-api.md §5, "summoned"); Enterprise and private messages are free of that.
 * A lapsed token does not forbid: the answer waits for the reconnect. Screens ask this before a word is typed.
 */
export function canAnswerByApi(
  account: AnsweringAccount,
  answered: { audience: Audience; mayApiReply: boolean | null },
): boolean {
  if (!account.isActive || account.connectionState === "unconnected") return false;
  if (answered.audience === "private" || account.plan === "enterprise") return true;
  return answered.mayApiReply !== false;
}
