import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";

/** The channels whose clock starts at the earlier of post and receipt; that of the others starts at receipt. */
export function earlierChannels(ctx: Ctx): string[] {
  return [...ctx.traits.values()].filter(({ turnStart }) => turnStart !== "received").map(({ name }) => name);
}

/** When the clock of an interaction, `i`, starts: the twin of `rules/turn-start`. */
export function startOfInteraction(ctx: Ctx): Sql {
  return sql`CASE WHEN i.channel = ANY(${earlierChannels(ctx)}::text[])
    THEN least(i."publishedAt", i."receivedAt") ELSE i."receivedAt" END`;
}
