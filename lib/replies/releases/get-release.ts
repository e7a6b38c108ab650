import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readReleases, viewReleases } from "./list-releases";
import type { Release } from "./release-schemas";

/** One of them. Throws NotFound, also where the reader may not see the conversation. */
export async function getRelease(ctx: Ctx, id: string): Promise<Release> {
  const [release] = await viewReleases(ctx, await readReleases(ctx, sql`g.id = ${id}::uuid`));
  if (!release) throw new NotFound("not-found");
  return release;
}
