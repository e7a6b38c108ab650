import type { ChannelHealth } from "@/lib/channels/channel-deps";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

/** Turns an account's light; screens are told only when it changes. An account that waits to be connected stays so. */
export async function reportHealth(
  ctx: Ctx,
  { accountId, health }: { accountId: string; health: ChannelHealth },
): Promise<void> {
  const cause = health.state === "live" ? null : health.code;
  const values = health.state === "live" ? null : JSON.stringify(health.values ?? {});
  await inTransaction(ctx, async (tx) => {
    const changed = await tx.db.$executeRaw`
      UPDATE "Account" SET "healthState" = ${health.state}, "healthCause" = ${cause}, "healthValues" = ${values}::jsonb
      WHERE id = ${accountId}::uuid AND "connectionState" = 'connected'
        AND ("healthState", "healthCause", "healthValues")
          IS DISTINCT FROM (${health.state}, ${cause}, ${values}::jsonb)`;
    if (changed === 1) await recordChanges(tx, [{ kind: "account.health", accountId }]);
  });
}
