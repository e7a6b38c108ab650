import type { Ctx } from "@/lib/context/ctx";

/** Counts tags as given once more each, for the suggestions. */
export async function countTags(ctx: Ctx, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await ctx.db.$executeRaw`
    INSERT INTO "Tag" (name, uses, "lastUsedAt")
    SELECT name, count(*), ${ctx.now()}::timestamptz FROM unnest(${[...tags]}::text[]) AS given(name) GROUP BY name ORDER BY name
    ON CONFLICT (name) DO UPDATE SET uses = "Tag".uses + excluded.uses, "lastUsedAt" = excluded."lastUsedAt"`;
}
