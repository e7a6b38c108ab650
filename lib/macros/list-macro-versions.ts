import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { getMacro } from "./get-macro";
import { type MacroVersion, macroContentSchema } from "./schemas";

/** What a macro said before, the newest first. Throws NotFound. */
export async function listMacroVersions(ctx: Ctx, id: string): Promise<MacroVersion[]> {
  await getMacro(ctx, id);
  const rows = await ctx.db.macroVersion.findMany({
    where: { macroId: id },
    orderBy: { version: "desc" },
    take: 100,
  });
  const named = await nameAgents(
    ctx,
    rows.map(({ savedById }) => savedById),
  );
  return rows.map(({ version, name, short, content, savedById, savedAt }) => ({
    version,
    name,
    short,
    content: macroContentSchema.parse(content),
    savedBy: named(savedById),
    savedAt: savedAt.toISOString(),
  }));
}
