import type { Ctx } from "@/lib/context/ctx";
import { maskRaw } from "./rules/mask-raw";

/** A larger mail can't be held to be masked. */
const HELD_BYTES = 32 * 1024 * 1024;

/**
 * The file of raw bytes with its card numbers masked, in the place of the one that came; null where it had to be let go,
 * because its words hold one and it is too large to be written anew: the masked beginning of it stays.
 */
export async function maskFile(
  ctx: Ctx,
  file: { key: string; bytes: number },
  hasCard: boolean,
): Promise<{ key: string; bytes: number } | null> {
  if (file.bytes > HELD_BYTES) {
    if (!hasCard) return file;
    await ctx.files.delete(file.key);
    return null;
  }
  const bytes = await ctx.files.get(file.key);
  const masked = bytes && maskRaw(bytes);
  if (!bytes || !masked || masked === bytes) return file;
  const key = await ctx.files.put(masked);
  await ctx.files.delete(file.key);
  return { key, bytes: masked.length };
}
