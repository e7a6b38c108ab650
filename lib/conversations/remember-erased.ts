import type { Ctx } from "@/lib/context/ctx";
import { erasedKey } from "./erased-key";

/** Keeps what these ids name from coming in again, by digests that tell nobody the ids. */
export async function rememberErased(
  ctx: Ctx,
  erasureId: string,
  ids: readonly { channel: string; externalId: string }[],
): Promise<void> {
  await ctx.db.erasedKey.createMany({
    data: ids.map(({ channel, externalId }) => ({ digest: erasedKey(ctx, channel, externalId), erasureId })),
    skipDuplicates: true,
  });
}
