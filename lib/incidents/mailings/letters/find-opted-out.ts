import type { Ctx } from "@/lib/context/ctx";
import type { MailingPurpose } from "../mailing-schemas";
import { optOutDigest } from "./opt-out-digest";

/** Which of these addresses want no mail of this kind. Who only wants no marketing still gets what is about their order. */
export async function findOptedOut(
  ctx: Ctx,
  purpose: MailingPurpose,
  addresses: readonly string[],
): Promise<Set<string>> {
  const byDigest = new Map(addresses.map((address) => [optOutDigest(ctx, address), address]));
  const purposes = purpose === "marketing" ? ["all", "marketing"] : ["all"];
  const found = await ctx.db.$queryRaw<{ digest: string }[]>`
    SELECT DISTINCT digest FROM "MailOptOut"
    WHERE digest = ANY(${[...byDigest.keys()]}) AND purpose = ANY(${purposes}) AND "undoneAt" IS NULL`;
  return new Set(found.flatMap(({ digest }) => byDigest.get(digest) ?? []));
}
