import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { ConnectedAccount } from "@/lib/channels/connection";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { storeTokens } from "./store-tokens";

export interface NewConnection {
  channel: string;
  /** The account that was meant; null makes one, or finds the one of the same name. */
  accountId: string | null;
  agentId: string | null;
  purpose: "care" | "brand";
  teamId: string | null;
  connected: ConnectedAccount;
}

/**
 * Keeps a fresh connection: the tokens, who it is, the light. Throws Refused `connect-other-account` when the person
 * signed in at the provider as somebody else than the account that was meant.
 */
export async function storeConnection(ctx: Ctx, input: NewConnection): Promise<{ accountId: string }> {
  const { connected } = input;
  return inTransaction(ctx, async (tx) => {
    const accountId = await accountOf(tx, input);
    await storeTokens(tx, {
      accountId,
      accessToken: connected.accessToken,
      scopes: connected.scopes,
      expiresAt: connected.expiresAt ?? null,
      connectedById: input.agentId,
      ...(connected.refreshToken === undefined ? {} : { refreshToken: connected.refreshToken }),
    });
    await tx.db.$executeRaw`
      UPDATE "Account" SET "externalId" = ${connected.externalId}, handle = ${connected.handle},
        "connectionState" = 'connected', "healthState" = 'unknown', "healthCause" = NULL, "healthValues" = NULL
      WHERE id = ${accountId}::uuid`;
    await recordChanges(tx, [{ kind: "account.health", accountId }]);
    await writeEntry(tx, {
      action: "account.connected",
      subject: "account",
      subjectId: accountId,
      values: { handle: connected.handle, scopes: connected.scopes, agentId: input.agentId },
    });
    return { accountId };
  });
}

async function accountOf(ctx: Ctx, input: NewConnection): Promise<string> {
  const { channel, accountId, connected } = input;
  const same = await ctx.db.$queryRaw<{ id: string; externalId: string | null; handle: string }[]>`
    SELECT id, "externalId", handle FROM "Account"
    WHERE channel = ${channel} AND (id = ${accountId}::uuid OR "externalId" = ${connected.externalId}
      OR lower(handle) = lower(${connected.handle}))
    FOR UPDATE`;
  const meant = accountId === null ? same[0] : same.find(({ id }) => id === accountId);
  const isOther =
    same.some(({ id }) => id !== meant?.id) ||
    (meant !== undefined && !isSame(meant, connected)) ||
    (accountId !== null && meant === undefined);
  if (isOther)
    throw new Refused("connect-other-account", { wanted: meant?.handle ?? null, got: connected.handle });
  if (meant !== undefined) return meant.id;
  const at = ctx.now();
  const id = uuidv7(at, ctx.random);
  await ctx.db.$executeRaw`
    INSERT INTO "Account" (id, channel, purpose, handle, "externalId", "displayName", "teamId", "createdAt")
    VALUES (${id}::uuid, ${channel}, ${input.purpose}, ${connected.handle}, ${connected.externalId},
      ${connected.displayName}, ${input.teamId}::uuid, ${at})`;
  return id;
}

/** An id decides where there is one: handles change hands. */
function isSame(meant: { externalId: string | null; handle: string }, connected: ConnectedAccount): boolean {
  if (meant.externalId !== null) return meant.externalId === connected.externalId;
  return meant.handle.replace(/^@/, "").toLowerCase() === connected.handle.replace(/^@/, "").toLowerCase();
}
