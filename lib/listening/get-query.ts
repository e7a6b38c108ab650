import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { listQueries } from "./list-queries";
import type { ListeningQuery } from "./schemas";

/** One query. Throws NotFound. */
export async function getQuery(ctx: Ctx, id: string): Promise<ListeningQuery> {
  const [found] = await listQueries(ctx, { id });
  if (!found) throw new NotFound("not-found");
  return found;
}
