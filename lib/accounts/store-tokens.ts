import { Refused } from "@/lib/base/errors";
import type { FreshTokens } from "@/lib/channels/channel-deps";
import type { Ctx } from "@/lib/context/ctx";
import { belongsToWorld } from "./rules/token-world";

export interface NewTokens extends FreshTokens {
  accountId: string;
  connectedById?: string | null;
}

export const tokenSeal = "account-token";

/** Keeps an account's credentials, sealed. Throws Refused `token-of-other-world`. */
export async function storeTokens(ctx: Ctx, tokens: NewTokens): Promise<void> {
  const { accountId, accessToken, refreshToken } = tokens;
  for (const token of [accessToken, refreshToken])
    if (token !== undefined && !belongsToWorld(token, ctx.world))
      throw new Refused("token-of-other-world", { world: ctx.world });
  const fresh = {
    sealedAccess: ctx.vault.seal(tokenSeal, accessToken),
    sealedRefresh: refreshToken === undefined ? null : ctx.vault.seal(tokenSeal, refreshToken),
    scopes: [...tokens.scopes],
    expiresAt: tokens.expiresAt,
    leaseUntil: null,
    connectedById: tokens.connectedById ?? null,
    connectedAt: ctx.now(),
  };
  await ctx.db.accountToken.upsert({
    where: { accountId },
    create: { accountId, ...fresh },
    update: { ...fresh, fence: { increment: 1 } },
  });
}
