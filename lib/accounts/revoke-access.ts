import type { Ctx } from "@/lib/context/ctx";
import { requireReconnect } from "./require-reconnect";

/** The person at the provider took our access away: the account waits for somebody to connect it again. */
export async function revokeAccess(
  ctx: Ctx,
  { channel, externalId }: { channel: string; externalId: string },
): Promise<void> {
  const account = await ctx.db.account.findUnique({
    where: { channel_externalId: { channel, externalId } },
    select: { id: true },
  });
  const token = account && (await ctx.db.accountToken.findUnique({ where: { accountId: account.id } }));
  if (token)
    await requireReconnect(ctx, {
      accountId: token.accountId,
      fence: token.fence,
      cause: "x-access-revoked",
    });
}
