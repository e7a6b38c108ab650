import { onlyTagSql } from "@/lib/agents/limits/limit-sql";
import { sql } from "@/lib/db/sql";
import type { Source } from "../source";

/** What was asked longer ago waits in the list alone. */
const ASKED_WITHIN = "30 days";

/** A mailing waits for somebody's yes: told to every lead and admin but its writer. */
export const mailingAsked: Source = {
  kind: "mailing-asked",
  by: "time",
  rows: ({ since }) => sql`
    SELECT l.id AS "agentId", m.id || ' ' || extract(epoch FROM m."askedAt") AS key, NULL::uuid AS "conversationId",
      m."askedById" AS "byId", m."askedAt" AS "happenedAt", '/incidents/' || m."incidentId" || '/mailings/' || m.id AS path
    FROM "Mailing" m JOIN "Agent" l ON l.role IN ('lead', 'admin') AND l.id IS DISTINCT FROM m."createdById"
    WHERE m.state = 'asked' AND m."askedAt" > ${since}::timestamptz`,
};

/** Theirs was approved or given back. */
export const mailingDecided: Source = {
  kind: "mailing-decided",
  by: "time",
  rows: ({ since }) => sql`
    SELECT m."askedById" AS "agentId", m.id || ' ' || extract(epoch FROM m."decidedAt") AS key,
      NULL::uuid AS "conversationId", m."decidedById" AS "byId", m."decidedAt" AS "happenedAt",
      '/incidents/' || m."incidentId" || '/mailings/' || m.id AS path
    FROM "Mailing" m WHERE m."decidedAt" > ${since}::timestamptz AND m."askedById" IS NOT NULL
      AND m."askedAt" > ${since}::timestamptz - ${ASKED_WITHIN}::interval`,
};

/** One they planned did not begin. */
export const mailingHeldBack: Source = {
  kind: "mailing-held-back",
  by: "time",
  rows: ({ since }) => sql`
    SELECT m."startedById" AS "agentId", m.id || ' ' || extract(epoch FROM m."heldBackAt") AS key,
      NULL::uuid AS "conversationId", NULL::uuid AS "byId", m."heldBackAt" AS "happenedAt",
      '/incidents/' || m."incidentId" || '/mailings/' || m.id AS path
    FROM "Mailing" m WHERE m."heldBackAt" > ${since}::timestamptz AND m."startedById" IS NOT NULL`,
};

/** A statement waits for somebody's yes: told to every lead and admin but its writer. */
export const statementAsked: Source = {
  kind: "statement-asked",
  by: "time",
  rows: ({ since }) => sql`
    SELECT l.id AS "agentId", s.id || ' ' || extract(epoch FROM s."askedAt") AS key, NULL::uuid AS "conversationId",
      s."askedById" AS "byId", s."askedAt" AS "happenedAt", '/incidents/' || s."incidentId" || '/statement' AS path
    FROM "IncidentStatement" s JOIN "Incident" i ON i.id = s."incidentId" AND i.state = 'open'
    JOIN "Agent" l ON l.role IN ('lead', 'admin') AND l.id IS DISTINCT FROM s."writtenById"
    WHERE s.state = 'asked' AND s."askedAt" > ${since}::timestamptz`,
};

/** What they asked for is said now, or was taken back unsaid. */
export const statementDecided: Source = {
  kind: "statement-decided",
  by: "time",
  rows: ({ since }) => sql`
    SELECT s."askedById" AS "agentId", s.id::text AS key, NULL::uuid AS "conversationId",
      coalesce(s."approvedById", s."withdrawnById") AS "byId", coalesce(s."approvedAt", s."withdrawnAt") AS "happenedAt",
      '/incidents/' || s."incidentId" || '/statement' AS path
    FROM "IncidentStatement" s WHERE coalesce(s."approvedAt", s."withdrawnAt") > ${since}::timestamptz
      AND s."askedById" IS NOT NULL AND s."askedAt" > ${since}::timestamptz - ${ASKED_WITHIN}::interval`,
};

/** A post waits for somebody's yes: told to all whose yes counts there. The twin of `mayApprove` in publishing. */
export const postAsked: Source = {
  kind: "post-asked",
  by: "time",
  rows: ({ since, now }) => sql`
    SELECT l.id AS "agentId", p.id || ' ' || extract(epoch FROM p."askedAt") AS key, NULL::uuid AS "conversationId",
      p."askedById" AS "byId", p."askedAt" AS "happenedAt", '/publishing/' || p.id AS path
    FROM "PlannedPost" p LEFT JOIN "PostRule" r ON r."accountId" = p."accountId"
    JOIN "Agent" l ON ${onlyTagSql(sql`l.id`, now)} IS NULL AND (l.role = 'admin'
      OR (l.id IS DISTINCT FROM p."changedById" AND EXISTS (SELECT FROM "AccountTeam" t
        JOIN "TeamMember" m ON m."teamId" = t."teamId" AND m."agentId" = l.id
        WHERE t."accountId" = p."accountId" AND (l.role = 'lead' OR (t."mayPublish" AND r.approval IS DISTINCT FROM 'lead')))))
    WHERE p.state = 'asked' AND p."askedAt" > ${since}::timestamptz`,
};

/** Theirs was let out or given back. */
export const postDecided: Source = {
  kind: "post-decided",
  by: "time",
  rows: ({ since }) => sql`
    SELECT p."askedById" AS "agentId", p.id || ' ' || extract(epoch FROM p."askedAt") AS key, NULL::uuid AS "conversationId",
      coalesce(p."decidedById", p."touchedById") AS "byId", coalesce(p."decidedAt", p."touchedAt") AS "happenedAt",
      '/publishing/' || p.id AS path
    FROM "PlannedPost" p WHERE p."touchedAt" > ${since}::timestamptz AND p."askedById" IS NOT NULL
      AND (p."decidedAt" > ${since}::timestamptz OR p.state = 'returned')
      AND p."askedAt" > ${since}::timestamptz - ${ASKED_WITHIN}::interval`,
};
