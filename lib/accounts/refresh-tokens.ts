import { after, SECOND } from "@/lib/base/time";
import type { ExchangeResult, FreshTokens, Tokens } from "@/lib/channels/channel-deps";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireReconnect } from "./require-reconnect";
import { tokenSeal } from "./store-tokens";

export interface Refresh {
  accountId: string;
  /** The access token that was refused. */
  stale: string;
  exchange(refreshToken: string): Promise<ExchangeResult>;
}

const leaseMs = 30 * SECOND;
const pollMs = 100;

/**
 * Trades the refresh token once, whatever number of processes ask: a lease by conditional update, committed before
 * the call. X's refresh tokens are single-use, so a lease that ran out and an answer that never came both end in
 * `reconnect`, never in a second try with the same token. `later`: X was not reached.
 */
export async function refreshTokens(ctx: Ctx, refresh: Refresh): Promise<Tokens | "reconnect" | "later"> {
  const { accountId, stale } = refresh;
  for (let waited = 0; waited <= leaseMs + 5 * SECOND; waited += pollMs) {
    const row = await ctx.db.accountToken.findUnique({ where: { accountId } });
    if (!row) return "reconnect";
    const accessToken = ctx.vault.unseal(tokenSeal, row.sealedAccess);
    if (accessToken !== stale) return { accessToken, scopes: row.scopes, expiresAt: row.expiresAt };
    if (row.sealedRefresh === null) return requireReconnect(ctx, { accountId, fence: row.fence });
    if (row.leaseUntil === null) {
      const isOurs = await takeLease(ctx, accountId, row.fence);
      if (isOurs) return trade(ctx, refresh, ctx.vault.unseal(tokenSeal, row.sealedRefresh), row.fence + 1);
    } else if (row.leaseUntil.getTime() <= ctx.now().getTime()) {
      return requireReconnect(ctx, { accountId, fence: row.fence });
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return "later";
}

async function takeLease(ctx: Ctx, accountId: string, fence: number): Promise<boolean> {
  const taken = await ctx.db.$executeRaw`
    UPDATE "AccountToken" SET "leaseUntil" = ${after(ctx.now(), leaseMs)}, fence = fence + 1
    WHERE "accountId" = ${accountId}::uuid AND fence = ${fence} AND "leaseUntil" IS NULL`;
  return taken === 1;
}

async function trade(
  ctx: Ctx,
  { accountId, exchange }: Refresh,
  refreshToken: string,
  fence: number,
): Promise<Tokens | "reconnect" | "later"> {
  const result = await exchange(refreshToken);
  switch (result) {
    case "refused":
    case "unknown":
      return requireReconnect(ctx, { accountId, fence });
    case "not-sent":
      await ctx.db.$executeRaw`
        UPDATE "AccountToken" SET "leaseUntil" = NULL WHERE "accountId" = ${accountId}::uuid AND fence = ${fence}`;
      return "later";
    default:
      return keep(ctx, accountId, result, fence);
  }
}

async function keep(
  ctx: Ctx,
  accountId: string,
  fresh: FreshTokens,
  fence: number,
): Promise<Tokens | "later"> {
  const sealedRefresh =
    fresh.refreshToken === undefined ? null : ctx.vault.seal(tokenSeal, fresh.refreshToken);
  return inTransaction(ctx, async (tx) => {
    const kept = await tx.db.accountToken.updateMany({
      where: { accountId, fence },
      data: {
        sealedAccess: ctx.vault.seal(tokenSeal, fresh.accessToken),
        sealedRefresh,
        expiresAt: fresh.expiresAt,
        leaseUntil: null,
        ...(fresh.scopes.length > 0 ? { scopes: [...fresh.scopes] } : {}),
      },
    });
    // Somebody connected the account anew meanwhile: their tokens count, the next call reads them.
    return kept.count === 1
      ? { accessToken: fresh.accessToken, scopes: fresh.scopes, expiresAt: fresh.expiresAt }
      : "later";
  });
}
