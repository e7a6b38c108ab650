import { sql } from "@/lib/db/sql";

/** A flag `f` as its view reads it. */
export const flagJson = sql`json_build_object('id', f.id, 'kind', f.kind, 'evidence', f.evidence, 'weight', f.weight,
  'isInferred', f."isInferred", 'interactionId', f."interactionId", 'raisedAt', f."raisedAt", 'isByHand', f."raisedById" IS NOT NULL)`;

/** The flags that stand in the conversation `c`, heaviest first. */
export const standingFlags = sql`(SELECT json_agg(${flagJson} ORDER BY f.weight DESC, f."raisedAt", f.id)
  FROM "Flag" f WHERE f."conversationId" = c.id AND f."clearedAt" IS NULL)`;
