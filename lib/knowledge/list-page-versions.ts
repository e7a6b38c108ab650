import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { getDeskPage } from "./get-desk-page";
import type { DeskPageVersion } from "./schemas";

/** What a page said before, the newest first. Throws NotFound. */
export async function listPageVersions(ctx: Ctx, id: string): Promise<DeskPageVersion[]> {
  await getDeskPage(ctx, id);
  const rows = await ctx.db.deskPageVersion.findMany({
    where: { pageId: id },
    orderBy: { version: "desc" },
    take: 100,
  });
  const named = await nameAgents(
    ctx,
    rows.map(({ savedById }) => savedById),
  );
  return rows.map(({ version, title, body, savedById, savedAt }) => ({
    version,
    title,
    body,
    savedBy: named(savedById),
    savedAt: savedAt.toISOString(),
  }));
}
