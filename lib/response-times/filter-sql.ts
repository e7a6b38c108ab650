import { join, type Sql, sql, uuids } from "@/lib/db/sql";
import type { ReportQuery } from "./report-schemas";

const NONE = "none";

/** The filters of a query as conditions on a turn, `t`. `me` is who reads. */
export function turnFilters(query: ReportQuery, me: string | null): Sql[] {
  return [
    ...among(query.account, sql`t."accountId"`),
    ...oneOf(query.channel, sql`t.channel`),
    ...oneOf(query.audience, sql`t.audience`),
    ...among(query.team, sql`t."teamId"`),
    ...among(mine(query.agent, me), sql`t."agentId"`),
    ...oneOf(query.language, sql`split_part(t.language, '-', 1)`),
    ...levels(query.level, sql`t.level`),
    // As a test of each turn, read once, not as a join: how many bear a tag is not known to the planner.
    ...matters(query).map(
      (of) =>
        sql`(t."conversationId" IN (WITH matter AS MATERIALIZED (SELECT c.id FROM "Conversation" c WHERE ${of}) SELECT id FROM matter)) IS TRUE`,
    ),
  ];
}

/** The same on a conversation, `c`: of one that several turns or people had a part in, any of them. */
export function conversationFilters(query: ReportQuery, me: string | null): Sql[] {
  const ofTurn = [...among(mine(query.agent, me), sql`t."agentId"`), ...levels(query.level, sql`t.level`)];
  return [
    ...among(query.account, sql`c."accountId"`),
    ...oneOf(query.channel, sql`c."lastChannel"`),
    ...oneOf(query.audience, sql`c."lastAudience"`),
    ...among(query.team, sql`c."teamId"`),
    ...oneOf(query.language, sql`split_part(c.language, '-', 1)`),
    ...matters(query),
    ...ofTurn.map((of) => sql`EXISTS (SELECT 1 FROM "Turn" t WHERE t."conversationId" = c.id AND ${of})`),
  ];
}

/** Whether a query asks for what only a turn has: then what opened none is not in question. */
export function asksForTurns({ agent, level, reason, tag }: ReportQuery): boolean {
  return [agent, level, reason, tag].some((each) => each !== undefined);
}

/** What the matter was about, on a conversation `c`; in the form that the partial indexes have. */
function matters({ reason, tag }: ReportQuery): Sql[] {
  return [
    ...(reason ? [sql`c."reasonIds" <> '{}' AND c."reasonIds" && ${uuids(reason)}`] : []),
    ...(tag ? [sql`c.tags <> '{}' AND c.tags && ${tag}::text[]`] : []),
  ];
}

function among(wanted: readonly string[] | undefined, column: Sql): Sql[] {
  if (!wanted) return [];
  const ids = wanted.filter((each) => each !== NONE);
  const any = [
    ...(ids.length > 0 ? [sql`${column} = ANY(${uuids(ids)})`] : []),
    ...(wanted.includes(NONE) ? [sql`${column} IS NULL`] : []),
  ];
  return [sql`(${join(any, " OR ")})`];
}

function oneOf(wanted: readonly string[] | undefined, column: Sql): Sql[] {
  if (!wanted) return [];
  const words = wanted.filter((each) => each !== NONE);
  return wanted.includes(NONE)
    ? [sql`(${column} IS NULL OR ${column} = ANY(${words}::text[]))`]
    : [sql`${column} = ANY(${words}::text[])`];
}

function levels(wanted: readonly number[] | undefined, column: Sql): Sql[] {
  return wanted ? [sql`${column} = ANY(${[...wanted]}::int[])`] : [];
}

/** `me` is the reader; a program is nobody. */
function mine(wanted: readonly string[] | undefined, me: string | null): string[] | undefined {
  const nobody = "00000000-0000-0000-0000-000000000000";
  return wanted?.map((each) => (each === "me" ? (me ?? nobody) : each));
}

/** What of a query an interaction has itself, `i`, with its conversation `c` where it lies in one. */
export function interactionFilters(query: ReportQuery): Sql[] {
  return [
    ...among(query.account, sql`i."accountId"`),
    ...oneOf(query.channel, sql`i.channel`),
    ...oneOf(query.audience, sql`i.audience`),
    ...among(query.team, sql`c."teamId"`),
    ...oneOf(query.language, sql`split_part(i.language, '-', 1)`),
  ];
}
