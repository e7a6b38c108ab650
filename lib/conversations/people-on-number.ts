import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

/** A phone and who is known by it. A shared number has a handle for each: `+1…`, `+1…/2`, up to `/9`. */
export interface NumberHandle {
  handleId: string;
  externalId: string;
  username: string | null;
  customerId: string;
  displayName: string;
  /** The one to open: unresolved before resolved, then the newest; null when they have none the actor sees. */
  conversationId: string | null;
}

/** All names a number may have as a handle. */
export function namesOfNumber(number: string): string[] {
  return [number, ...[2, 3, 4, 5, 6, 7, 8, 9].map((place) => `${number}/${place}`)];
}

/** Everybody known by a number whom the actor may know of, the first one first. */
export function peopleOnNumber(ctx: Ctx, number: string): Promise<NumberHandle[]> {
  const mayKnow = maySeeSql(ctx.actor, sql`c."teamId"`);
  return ctx.db.$queryRaw<NumberHandle[]>`
    SELECT h.id AS "handleId", h."externalId", h.username, h."customerId", cu."displayName", open.id AS "conversationId"
    FROM "Handle" h JOIN "Customer" cu ON cu.id = h."customerId"
    LEFT JOIN LATERAL (SELECT c.id FROM "Conversation" c WHERE c."customerId" = h."customerId" AND ${mayKnow}
      AND c."joinedIntoId" IS NULL ORDER BY c.status <> 'resolved' DESC, c."openedAt" DESC, c.id DESC LIMIT 1) open ON true
    WHERE h.channel = 'phone' AND h."externalId" = ANY(${namesOfNumber(number)}::text[])
      AND (open.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM "Conversation" c WHERE c."customerId" = h."customerId"))
    ORDER BY h."externalId"`;
}
