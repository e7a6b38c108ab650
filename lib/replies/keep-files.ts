import type { InboundMedia } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import type { Arrival, KeptFile } from "@/lib/conversations/arrival";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { measure, typeOf } from "./read-picture";
import { fileName } from "./rules/file-kinds";
import { maskWords } from "./rules/mask-words";

const MOST_FILES = 100;
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Puts the files that arrivals brought into the file store, before anything of them is written; those of what the
 * history holds already are not kept again. A file that can't be kept says why: the words come in without it.
 */
export async function keepFiles<A extends Arrival>(ctx: Ctx, arrivals: readonly A[]): Promise<A[]> {
  const carrying = arrivals.filter(({ inbound }) => inbound.media.some(({ bytes }) => bytes));
  if (carrying.length === 0) return [...arrivals];
  const held = await ctx.db.interaction.findMany({
    where: {
      OR: carrying.map(({ inbound }) => ({ channel: inbound.channel, externalId: inbound.externalId })),
    },
    select: { channel: true, externalId: true },
  });
  const known = new Set(held.map(({ channel, externalId }) => `${channel} ${externalId}`));
  return Promise.all(
    arrivals.map(async (arrival) => {
      const { channel, externalId, media } = arrival.inbound;
      if (known.has(`${channel} ${externalId}`)) return arrival;
      const files = new Map<number, KeptFile>();
      for (const [position, each] of media.entries()) {
        if (each.bytes) files.set(position, await keep(ctx, each, each.bytes, position));
      }
      return files.size === 0 ? arrival : { ...arrival, files };
    }),
  );
}

async function keep(ctx: Ctx, media: InboundMedia, given: Uint8Array, position: number): Promise<KeptFile> {
  const type = await typeOf(given);
  const bytes = maskWords(given, type);
  const size = type.startsWith("image/") ? await measure(bytes) : null;
  const file = {
    name: fileName(maskCards(media.name ?? ""), type),
    type,
    bytes: bytes.length,
    width: size?.width ?? null,
    height: size?.height ?? null,
  };
  if (position >= MOST_FILES || bytes.length > MOST_BYTES)
    return { ...file, key: null, failure: "file-too-large" };
  try {
    return { ...file, key: await ctx.files.put(bytes), failure: null };
  } catch {
    return { ...file, key: null, failure: "not-kept" };
  }
}
