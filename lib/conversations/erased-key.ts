import type { Ctx } from "@/lib/context/ctx";

/** What an erased id is known by: it tells nobody the id, and the same id gives the same key. */
export function erasedKey(ctx: Ctx, channel: string, externalId: string): string {
  return ctx.vault.digest("erasure", `${channel} ${externalId}`);
}
