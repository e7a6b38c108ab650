import { sql } from "@/lib/db/sql";
import type { Source } from "../source";

/** Somebody looked at what they answered. */
export const reviewShared: Source = {
  kind: "review-shared",
  by: "time",
  rows: ({ since }) => sql`
    SELECT v."agentId", v.id::text AS key, NULL::uuid AS "conversationId", v."reviewerId" AS "byId",
      v."reviewedAt" AS "happenedAt", '/quality/reviews/' || v.id AS path
    FROM "Review" v WHERE v."reviewedAt" > ${since}::timestamptz`,
};
