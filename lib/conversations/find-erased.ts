import type { Ctx } from "@/lib/context/ctx";
import { erasedKey } from "./erased-key";

interface Id {
  channel: string;
  externalId: string;
}

/** A test for ids of providers, of these ones: whether what they name was erased here. One statement; none for none. */
export async function findErased(ctx: Ctx, ids: readonly Id[]): Promise<(id: Id) => boolean> {
  if (ids.length === 0) return () => false;
  const digests = ids.map(({ channel, externalId }) => erasedKey(ctx, channel, externalId));
  const rows = await ctx.db.$queryRaw<{ digest: string }[]>`
    SELECT digest FROM "ErasedKey" WHERE digest = ANY(${digests}::text[])`;
  const erased = new Set(rows.map(({ digest }) => digest));
  return ({ channel, externalId }) => erased.size > 0 && erased.has(erasedKey(ctx, channel, externalId));
}
