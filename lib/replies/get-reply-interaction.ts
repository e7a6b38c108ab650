import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readInteractions } from "@/lib/conversations/read-interactions";
import { viewInteraction } from "@/lib/conversations/rules/view-interaction";
import type { Interaction } from "@/lib/conversations/schemas";
import { sql } from "@/lib/db/sql";

/** A reply as the history shows it. It checks no right: the deed before it has. */
export async function getReplyInteraction(ctx: Ctx, id: string): Promise<Interaction> {
  const [row] = await readInteractions(ctx, sql`SELECT ${id}::uuid AS id`);
  if (!row) throw new NotFound("not-found");
  return viewInteraction(row, ctx.traits.get(row.channel));
}
