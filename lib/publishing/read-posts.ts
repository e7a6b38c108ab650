import type { TeamRight } from "@/lib/accounts/rules/reader-rights";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { agentMarkSql } from "./agent-mark-sql";
import { USUAL_RULE } from "./get-post-rule";
import { isStale } from "./rules/is-stale";
import { lengthOf } from "./rules/post-faults";
import { type Approval, postDeeds } from "./rules/post-rights";
import { postUrl } from "./rules/post-url";
import type { PlannedPost, PostState } from "./schemas";

type Mark = PlannedPost["createdBy"];
interface Row {
  id: string;
  state: PostState;
  accountId: string;
  account: PlannedPost["account"];
  incident: PlannedPost["incident"];
  teams: TeamRight[];
  approval: Approval | null;
  parts: Omit<PlannedPost["parts"][number], "weightedLength">[];
  plannedLocal: string | null;
  zone: string;
  plannedAt: Date | null;
  shift: PlannedPost["shift"];
  hold: PlannedPost["hold"];
  holdId: string | null;
  dueAt: Date | null;
  firstTriedAt: Date | null;
  note: string;
  createdBy: Mark;
  changedById: string | null;
  askedById: string | null;
  askedBy: Mark;
  askedAt: Date | null;
  decidedById: string | null;
  decidedBy: Mark;
  decisionNote: string | null;
  sentAt: Date | null;
  removedAt: Date | null;
  removedParts: number;
  touchedBy: Mark;
  touchedAt: Date | null;
  code: string | null;
  values: Record<string, unknown> | null;
  createdAt: Date;
  changeNumber: number;
}

/** The posts a condition on `p` picks, as the reader may treat them. Two to three statements whatever their number. */
export async function readPosts(ctx: Ctx, where: Sql, order: Sql, limit: Sql): Promise<PlannedPost[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, p.state, p."accountId", p."plannedLocal", p.zone, p."plannedAt", p.shift, p."holdId", p."dueAt", p."firstTriedAt",
      p.note, p."changedById", p."askedById", p."askedAt", p."decidedById", p."decisionNote", p."sentAt", p.code, p.values, p."createdAt", p."changeNumber", p."touchedAt",
      jsonb_build_object('id', a.id, 'channel', a.channel, 'handle', a.handle) AS account,
      (SELECT jsonb_build_object('id', i.id, 'title', i.title) FROM "Incident" i WHERE i.id = p."incidentId") AS incident,
      coalesce((SELECT jsonb_agg(to_jsonb(m)) FROM "AccountTeam" m WHERE m."accountId" = a.id), '[]') AS teams,
      r.approval, ${agentMarkSql(sql`p."createdById"`)} AS "createdBy", ${agentMarkSql(sql`p."askedById"`)} AS "askedBy",
      ${agentMarkSql(sql`p."decidedById"`)} AS "decidedBy", ${agentMarkSql(sql`p."touchedById"`)} AS "touchedBy",
      (SELECT min(t."removedAt") FROM "PlannedPart" t WHERE t."postId" = p.id) AS "removedAt",
      (SELECT count(t."removedAt")::int FROM "PlannedPart" t WHERE t."postId" = p.id) AS "removedParts",
      (SELECT jsonb_build_object('id', h.id, 'by', ${agentMarkSql(sql`h."byId"`)},
          'at', to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', h.reason,
          'scope', CASE WHEN h."accountId" IS NULL THEN 'incident' ELSE 'account' END)
        FROM "PostHold" h WHERE h.id = p."holdId") AS hold,
      (SELECT jsonb_agg(jsonb_build_object('text', t.text, 'state', t.state, 'externalId', t."externalId", 'attachments',
          coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'altText', f."altText",
            'url', '/api/v1/files/' || f.id) ORDER BY array_position(t."attachmentIds", f.id))
            FROM "Attachment" f WHERE f.id = ANY(t."attachmentIds")), '[]')) ORDER BY t.position)
        FROM "PlannedPart" t WHERE t."postId" = p.id) AS parts
    FROM "PlannedPost" p JOIN "Account" a ON a.id = p."accountId" LEFT JOIN "PostRule" r ON r."accountId" = a.id
    WHERE ${where} ORDER BY ${order} LIMIT ${limit}`;
  return rows.map((row) => present(ctx, row));
}

const WAITING: readonly PostState[] = ["planned", "sending", "unconfirmed"];

function present(ctx: Ctx, row: Row): PlannedPost {
  const now = ctx.now();
  const traits = ctx.traits.get(row.account.channel);
  const counted = traits?.audiences.find(({ audience }) => audience === "public");
  const sentParts = row.parts.filter(({ state }) => state === "sent").length;
  const { id, state, account, incident, plannedLocal, zone, shift, note, createdBy, askedBy, decidedBy } =
    row;
  const { decisionNote, changeNumber, code } = row;
  return {
    id,
    account,
    incident,
    parts: row.parts.map((part) => ({
      ...part,
      weightedLength: lengthOf(part.text, counted ?? { count: "characters" }),
    })),
    state,
    plannedLocal,
    zone,
    plannedAt: row.plannedAt?.toISOString() ?? null,
    shift,
    hold: WAITING.includes(state) ? row.hold : null,
    isStale: isStale(row, now),
    note,
    createdBy,
    askedBy,
    askedAt: row.askedAt?.toISOString() ?? null,
    decidedBy,
    decisionNote,
    sentAt: row.sentAt?.toISOString() ?? null,
    removed: row.removedAt && { at: row.removedAt.toISOString(), parts: row.removedParts },
    touched: row.touchedAt && { by: row.touchedBy, at: row.touchedAt.toISOString() },
    url: postUrl(traits, row.account.handle, row.parts[0]?.externalId ?? null),
    failure: code === null ? null : { code, values: row.values ?? {} },
    may: postDeeds(ctx.actor, row.teams, row.approval ?? USUAL_RULE.approval, { ...row, sentParts }, now),
    createdAt: row.createdAt.toISOString(),
    changeNumber,
  };
}
