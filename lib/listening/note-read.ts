import type { Ctx } from "@/lib/context/ctx";
import type { DueQuery } from "./list-due-queries";

/** Remembers how far a query was read. Called after the page is committed; not for a query that was changed meanwhile. */
export async function noteRead(ctx: Ctx, query: DueQuery, cursor: unknown): Promise<void> {
  await ctx.db.$executeRaw`UPDATE "ListeningQuery" SET cursor = ${JSON.stringify(cursor)}::jsonb
    WHERE id = ${query.id}::uuid AND "changeNumber" = ${query.changeNumber}`;
}
