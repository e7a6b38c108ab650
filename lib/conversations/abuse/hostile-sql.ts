import { sql } from "@/lib/db/sql";

/** What people and flags say of the interaction `i`: `hand`, `calm`, `threat`, or null; `rules/hostile` reads the words. */
export const hostileMarkSql = sql`(CASE WHEN i.direction <> 'inbound' THEN 'calm' ELSE coalesce(
  (SELECT CASE WHEN hm."isHostile" THEN 'hand' ELSE 'calm' END FROM "HostileMark" hm WHERE hm."interactionId" = i.id),
  (SELECT 'threat' FROM "Flag" hf WHERE hf."conversationId" = i."conversationId" AND hf."interactionId" = i.id
    AND hf.kind = 'threat' AND hf.ending IS DISTINCT FROM 'cleared' LIMIT 1)) END)`;
