import { sql } from "@/lib/db/sql";
import { among, type Source } from "../source";

/** A colleague named them in a note. */
export const mentioned: Source = {
  kind: "mentioned",
  by: "feed",
  rows: ({ since, interactionIds }) => sql`
    SELECT m."agentId", m.id::text AS key, i."conversationId", m."byId", m.at AS "happenedAt", NULL AS path
    FROM "Mention" m JOIN "Interaction" i ON i.id = m."interactionId"
    WHERE m.at > ${since}::timestamptz AND ${among(sql`m."interactionId"`, interactionIds)}`,
};

/** An answer waits for somebody's yes: told to the leads of its team. */
export const approvalAsked: Source = {
  kind: "approval-asked",
  by: "time",
  rows: ({ since }) => sql`
    SELECT l.id AS "agentId", p.id::text AS key, p."conversationId", p."writerId" AS "byId", p."askedAt" AS "happenedAt",
      '/approvals' AS path
    FROM "Approval" p JOIN "Conversation" c ON c.id = p."conversationId"
    JOIN "Agent" l ON l.role = 'lead' AND (c."teamId" IS NULL OR EXISTS (SELECT FROM "TeamMember" m
      WHERE m."agentId" = l.id AND m."teamId" = c."teamId"))
    WHERE p.state = 'waiting' AND p."askedAt" > ${since}::timestamptz`,
};

/** Theirs was approved, returned or taken over. */
export const approvalDecided: Source = {
  kind: "approval-decided",
  by: "time",
  rows: ({ since }) => sql`
    SELECT p."writerId" AS "agentId", p.id::text AS key, p."conversationId", p."decidedById" AS "byId",
      p."decidedAt" AS "happenedAt", NULL AS path
    FROM "Approval" p WHERE p."decidedById" IS NOT NULL AND p."decidedAt" > ${since}::timestamptz
      AND p."askedAt" > ${since}::timestamptz - interval '30 days'`,
};

/** Another department answered what they asked. */
export const sideAnswered: Source = {
  kind: "side-answered",
  by: "time",
  rows: ({ since }) => sql`
    SELECT s."askedById" AS "agentId", s.id || ' ' || a."externalId" AS key, s."conversationId", NULL::uuid AS "byId",
      a."answeredAt" AS "happenedAt", NULL AS path
    FROM "SideAnswer" a JOIN "SideConversation" s ON s.id = a."sideId"
    WHERE s."askedById" IS NOT NULL AND a."answeredAt" > ${since}::timestamptz`,
};

/** What everybody of a team, or of the desk, should know today, in a language they read. */
export const briefing: Source = {
  kind: "briefing",
  by: "time",
  rows: ({ since, now }) => sql`
    SELECT a.id AS "agentId", b.id::text AS key, NULL::uuid AS "conversationId", b."createdById" AS "byId",
      greatest(b."fromAt", b."createdAt") AS "happenedAt", '/knowledge' AS path
    FROM "Briefing" b JOIN "Agent" a ON a."isActive"
    WHERE b."untilAt" > ${now}::timestamptz AND b."fromAt" <= ${now}::timestamptz
      AND greatest(b."fromAt", b."createdAt") > ${since}::timestamptz
      AND (b."teamId" IS NULL OR EXISTS (SELECT FROM "TeamMember" m WHERE m."agentId" = a.id AND m."teamId" = b."teamId"))
      AND (b.language IS NULL OR coalesce(a.languages, '{}') = '{}' OR b.language = ANY(a.languages))
      AND NOT EXISTS (SELECT FROM "BriefingRead" r WHERE r."briefingId" = b.id AND r."agentId" = a.id)`,
};
