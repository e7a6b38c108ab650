import { z } from "zod";
import type { Ctx } from "@/lib/context/ctx";

const FOLDER = "erasures";

/** One forgotten person as it lies beside the database: ids of ours and digests, nothing that names anybody. */
const listedSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  customerId: z.uuid(),
  handleIds: z.array(z.uuid()),
  askedAt: z.iso.datetime(),
  keys: z.array(z.string()),
});
export type Listed = z.infer<typeof listedSchema>;

/** Writes an erasure, with the keys known so far, where a restored database can't take it back. */
export async function writeErasureList(
  ctx: Ctx,
  erasure: { id: string; customerId: string; handleIds: string[]; askedAt: Date },
): Promise<void> {
  const keys = await ctx.db.erasedKey.findMany({
    where: { erasureId: erasure.id },
    select: { digest: true },
  });
  const listed: Listed = {
    version: 1,
    id: erasure.id,
    customerId: erasure.customerId,
    handleIds: erasure.handleIds,
    askedAt: erasure.askedAt.toISOString(),
    keys: keys.map(({ digest }) => digest),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(listed));
  await ctx.files.putNamed(`${FOLDER}/${erasure.id}.json`, bytes);
}

/** The ids on the list. */
export async function listListed(ctx: Ctx): Promise<string[]> {
  const names = await ctx.files.listNamed(FOLDER);
  return names.map((name) => name.slice(FOLDER.length + 1, -".json".length));
}

/** One of them; null when it is gone or can't be read. */
export async function readListed(ctx: Ctx, id: string): Promise<Listed | null> {
  const bytes = await ctx.files.getNamed(`${FOLDER}/${id}.json`);
  return bytes ? listedSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) : null;
}
