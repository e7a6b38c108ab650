import type { Ctx } from "@/lib/context/ctx";
import { normaliseTag } from "./rules/tags";

/** The most used tags that begin with what was typed; all of them when nothing was. */
export async function suggestTags(ctx: Ctx, typed = "", limit = 20): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT name FROM "Tag" WHERE starts_with(name, ${normaliseTag(typed)}) ORDER BY uses DESC, name LIMIT ${limit}`;
  return rows.map(({ name }) => name);
}
