import type { Ctx } from "@/lib/context/ctx";

/** What an address stands as among those who want no mail: nobody reads it back out of the list or a backup. */
export function optOutDigest(ctx: Pick<Ctx, "vault">, address: string): string {
  return ctx.vault.digest("mail-opt-out", address.trim().toLowerCase());
}
