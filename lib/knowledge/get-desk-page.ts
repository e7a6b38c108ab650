import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readDeskPages } from "./read-desk-pages";
import type { DeskPage } from "./schemas";

/** One desk page in use. Throws NotFound, also for another team's. */
export async function getDeskPage(ctx: Ctx, id: string): Promise<DeskPage> {
  const [page] = await readDeskPages(ctx, sql`p.id = ${id}::uuid`);
  if (!page) throw new NotFound("not-found");
  return page;
}
