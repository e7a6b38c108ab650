import { sql } from "@/lib/db/sql";
import type { Source } from "../source";

/** What they promised, or have with the conversation, is due soon. */
export const promiseNear: Source = {
  kind: "promise-near",
  by: "time",
  rows: ({ since, now }) => sql`
    SELECT coalesce(p."ownerId", c."assigneeId") AS "agentId", p.id || ' ' || extract(epoch FROM p."dueAt") AS key,
      c.id AS "conversationId", NULL::uuid AS "byId", p."nearAt" AS "happenedAt", NULL AS path
    FROM "GivenPromise" p JOIN "Thread" t ON t.id = p."threadId" JOIN "Conversation" c ON c.id = t."conversationId"
    WHERE p."wokenAt" > ${since}::timestamptz AND p."nearAt" <= ${now}::timestamptz AND p."dueAt" > ${now}::timestamptz
      AND p."keptAt" IS NULL AND p."releasedAt" IS NULL`,
};

/** It was not kept. */
export const promiseBroken: Source = {
  kind: "promise-broken",
  by: "time",
  rows: ({ since }) => sql`
    SELECT coalesce(p."ownerId", c."assigneeId") AS "agentId", p.id || ' ' || extract(epoch FROM p."dueAt") AS key,
      c.id AS "conversationId", NULL::uuid AS "byId", p."brokenAt" AS "happenedAt", NULL AS path
    FROM "GivenPromise" p JOIN "Thread" t ON t.id = p."threadId" JOIN "Conversation" c ON c.id = t."conversationId"
    WHERE p."dueAt" > ${since}::timestamptz AND p."brokenAt" > ${since}::timestamptz
      AND p."keptAt" IS NULL AND p."releasedAt" IS NULL`,
};

/** An offer above somebody's limit waits for a yes: told to the leads of its team. */
export const goodwillAsked: Source = {
  kind: "goodwill-asked",
  by: "time",
  rows: ({ since }) => sql`
    SELECT l.id AS "agentId", o.id::text AS key, c.id AS "conversationId", o."givenById" AS "byId",
      o."askedAt" AS "happenedAt", '/goodwill' AS path
    FROM "Offer" o JOIN "Thread" t ON t.id = o."threadId" JOIN "Conversation" c ON c.id = t."conversationId"
    JOIN "Agent" l ON l.role = 'lead' AND (c."teamId" IS NULL OR EXISTS (SELECT FROM "TeamMember" m
      WHERE m."agentId" = l.id AND m."teamId" = c."teamId"))
    WHERE o.state = 'asked' AND o."askedAt" > ${since}::timestamptz`,
};

/** Theirs was approved or declined. */
export const goodwillDecided: Source = {
  kind: "goodwill-decided",
  by: "time",
  rows: ({ since }) => sql`
    SELECT o."givenById" AS "agentId", o.id::text AS key, t."conversationId", o."decidedById" AS "byId",
      o."decidedAt" AS "happenedAt", NULL AS path
    FROM "Offer" o LEFT JOIN "Thread" t ON t.id = o."threadId"
    WHERE o."givenById" IS NOT NULL AND o."decidedAt" > ${since}::timestamptz
      AND o."askedAt" > ${since}::timestamptz - interval '30 days'`,
};
