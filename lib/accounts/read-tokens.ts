import type { Tokens } from "@/lib/channels/channel-deps";
import type { Ctx } from "@/lib/context/ctx";
import { tokenSeal } from "./store-tokens";

/** The token an account works with; null when a person has to connect it. */
export async function readTokens(ctx: Ctx, accountId: string): Promise<Tokens | null> {
  const [row] = await ctx.db.$queryRaw<
    { sealedAccess: Uint8Array; scopes: string[]; expiresAt: Date | null }[]
  >`
    SELECT token."sealedAccess", token.scopes, token."expiresAt"
    FROM "AccountToken" token JOIN "Account" account ON account.id = token."accountId"
    WHERE token."accountId" = ${accountId}::uuid AND account."connectionState" = 'connected'`;
  if (!row) return null;
  return {
    accessToken: ctx.vault.unseal(tokenSeal, row.sealedAccess),
    scopes: row.scopes,
    expiresAt: row.expiresAt,
  };
}
