import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readInteractions } from "./read-interactions";
import { viewInteraction } from "./rules/view-interaction";
import type { Interaction } from "./schemas";

/** One interaction as the history shows it. It checks no right: the deed before it has. Throws NotFound. */
export async function getInteraction(ctx: Ctx, id: string): Promise<Interaction> {
  const [row] = await readInteractions(ctx, sql`SELECT ${id}::uuid AS id`);
  if (!row) throw new NotFound("not-found");
  return viewInteraction(row, ctx.traits.get(row.channel));
}
