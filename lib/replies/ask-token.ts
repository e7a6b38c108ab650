import type { Ctx } from "@/lib/context/ctx";

/**
 * What opens the form of one question: made of the desk's secret and the reply's id, so that a second try sends the same
 * one and no row, backup or screen of ours holds it.
 */
export function askToken(ctx: Ctx, replyId: string): string {
  return ctx.vault.digest("feedback-link", replyId);
}

/** What its row is found by. */
export function hashAskToken(ctx: Ctx, token: string): string {
  return ctx.vault.digest("feedback", token);
}
