import { requireRole } from "@/lib/agents/rules/require-role";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import type { AuditEntry, AuditPage, ListAudit } from "./schemas";

interface Row extends Omit<AuditEntry, "at" | "actor" | "sequence"> {
  at: Date;
  actorType: string;
  actorId: string | null;
  actorName: string | null;
  sequence: bigint | null;
}

/** What was done, newest first, by keyset pages. Admins, and programs whose key holds `audit:read`. */
export async function listAudit(
  ctx: Ctx,
  filter: ListAudit,
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined } = {},
): Promise<AuditPage> {
  if (ctx.actor.type !== "program" || !ctx.actor.scopes.includes("audit:read"))
    requireRole(ctx.actor, ["admin"]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT e.id, e.at, e."actorType", e."actorId", coalesce(a."displayName", k.name) AS "actorName", e.action, e.subject,
      e."subjectId", e."values", e.address, s.sequence, s.hash
    FROM "AuditEntry" e
    LEFT JOIN "AuditSeal" s ON s."entryId" = e.id
    LEFT JOIN "Agent" a ON a.id = e."actorId" AND e."actorType" = 'agent'
    LEFT JOIN "ApiKey" k ON k.id = e."actorId" AND e."actorType" = 'program'
    WHERE ${all(conditions(filter, cursor))} ORDER BY e.at DESC, e.id DESC LIMIT ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    data: shown.map(toEntry),
    nextCursor: last ? Buffer.from(`${last.at.toISOString()} ${last.id}`).toString("base64url") : null,
  };
}

function toEntry({ at, actorType, actorId, actorName, sequence, ...row }: Row): AuditEntry {
  const actor = { type: actorType, id: actorId, displayName: actorName ?? actorType };
  return { ...row, at: at.toISOString(), actor, sequence: sequence === null ? null : String(sequence) };
}

function conditions(filter: ListAudit, cursor: string | undefined): Sql[] {
  const { actor, action, subject, subjectId, from, to } = filter;
  const wanted: Sql[] = [];
  if (actor) wanted.push(sql`e."actorId" = ${actor}::uuid`);
  if (action?.includes(".")) wanted.push(sql`e.action = ${action}`);
  else if (action) wanted.push(sql`starts_with(e.action, ${`${action}.`})`);
  if (subject) wanted.push(sql`e.subject = ${subject}`);
  if (subjectId) wanted.push(sql`e."subjectId" = ${subjectId}`);
  if (from) wanted.push(sql`e.at >= ${new Date(from)}`);
  if (to) wanted.push(sql`e.at < ${new Date(to)}`);
  if (cursor) {
    const [, at, id] =
      /^(\d{4}-[\d:.T-]+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
    if (!at || !id) throw new Invalid("malformed", { field: "cursor" });
    wanted.push(sql`(e.at, e.id) < (${new Date(at)}, ${id}::uuid)`);
  }
  return wanted;
}
