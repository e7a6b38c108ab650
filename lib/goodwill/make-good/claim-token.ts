import type { Ctx } from "@/lib/context/ctx";

const BYTES = 18;

/**
 * What opens one person's page: 144 bits made of the desk's secret and the claim's id, so that a letter is rendered when
 * it is sent, a second try is the same mail, and no row, backup or screen of ours holds it.
 */
export function claimToken(ctx: Ctx, claimId: string): string {
  const digest = ctx.vault.digest("claim-link", claimId);
  return Buffer.from(digest, "hex").subarray(0, BYTES).toString("base64url");
}

/** What its row is found by. */
export function hashClaimToken(ctx: Ctx, token: string): string {
  return ctx.vault.digest("claim", token);
}
