import { sql } from "@/lib/db/sql";

/** Tone of −1 to 1 from which on words count as hostile. */
export const HOSTILE_TONE = -0.75;

/** What makes the inbound interaction `i` hostile: what a person says of it first, then a threat in it, then its tone; null where it is not. */
export const hostileBy = sql`(CASE
  WHEN i.direction <> 'inbound' THEN NULL
  WHEN EXISTS (SELECT FROM "HostileMark" hm WHERE hm."interactionId" = i.id) THEN
    (SELECT CASE WHEN hm."isHostile" THEN 'hand' END FROM "HostileMark" hm WHERE hm."interactionId" = i.id)
  WHEN EXISTS (SELECT FROM "Flag" hf WHERE hf."conversationId" = i."conversationId" AND hf."interactionId" = i.id
    AND hf.kind = 'threat' AND hf.ending IS DISTINCT FROM 'cleared') THEN 'threat'
  WHEN (SELECT ht.tone FROM "Triage" ht WHERE ht."interactionId" = i.id) <= ${HOSTILE_TONE}::real THEN 'tone' END)`;
