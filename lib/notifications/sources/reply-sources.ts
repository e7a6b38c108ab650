import { sql } from "@/lib/db/sql";
import { among, type Source } from "../source";

/** A reply of theirs did not arrive, or nobody knows whether it did. */
export const replyTrouble: Source = {
  kind: "reply-trouble",
  by: "feed",
  rows: ({ since, interactionIds }) => sql`
    SELECT r."agentId", r.id || ' ' || r.state AS key, r."conversationId", NULL::uuid AS "byId",
      coalesce(r."endedAt", r."nextLookAt", r."queuedAt") AS "happenedAt", NULL AS path
    FROM "Reply" r WHERE ${among(sql`r.id`, interactionIds)} AND r."agentId" IS NOT NULL
      AND r.state IN ('refused', 'failed', 'unconfirmed') AND r."queuedAt" > ${since}::timestamptz - interval '2 days'`,
};

/** What they had planned to send later was stopped, because the customer wrote first. */
export const scheduleCancelled: Source = {
  kind: "schedule-cancelled",
  by: "feed",
  rows: ({ since, interactionIds }) => sql`
    SELECT r."agentId", r.id::text AS key, r."conversationId", NULL::uuid AS "byId", r."endedAt" AS "happenedAt", NULL AS path
    FROM "Reply" r WHERE ${among(sql`r.id`, interactionIds)} AND r."agentId" IS NOT NULL AND r.state = 'cancelled'
      AND r.code = 'customer-wrote' AND r."endedAt" > ${since}::timestamptz`,
};
