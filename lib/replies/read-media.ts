import type { OutboundMedia } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";

/** The files of a part with their bytes, in the order they were attached; null when one is lost. */
export async function readMedia(ctx: Ctx, ids: readonly string[]): Promise<OutboundMedia[] | null> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.attachment.findMany({ where: { id: { in: [...ids] } } });
  const media: OutboundMedia[] = [];
  for (const id of ids) {
    const row = rows.find((each) => each.id === id);
    const bytes = row?.key ? await ctx.files.get(row.key) : null;
    if (!row || !bytes) return null;
    const { name, type, altText } = row;
    media.push({ name, type, bytes, ...(altText ? { altText } : {}) });
  }
  return media;
}
