import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

export interface AffectedRow {
  handleId: string;
  source: "list" | "segment" | "rule" | "hand";
  jobId?: string | null;
  /** Two or three small letters; what is no such code must not come here. */
  language?: string | null;
  fields?: Readonly<Record<string, string>>;
  /** What a conditional offer waits for has come true already. */
  lateAt?: Date | null;
}

export interface AddedAffected {
  /** Rows made, changed, and found as they are. */
  added: number;
  changed: number;
  unchanged: number;
}

const AT_ONCE = 5000;

/**
 * Notes whom an incident hits, in sets of thousands, once per (incident, handle): what is told again joins its fields to
 * those there (the newer value wins), fills in a language and a late mark, and moves the row to the newer list; who was set
 * aside stays so, and a late mark stays. Of a handle named twice in `rows` the last wins. No right is asked here: the deed
 * that calls it has.
 */
export async function addAffected(
  outer: Ctx,
  incidentId: string,
  rows: readonly AffectedRow[],
): Promise<AddedAffected> {
  const once = [...new Map(rows.map((row) => [row.handleId, row])).values()];
  return inTransaction(outer, async (ctx) => {
    let added = 0;
    let changed = 0;
    for (let from = 0; from < once.length; from += AT_ONCE) {
      const done = await write(ctx, incidentId, once.slice(from, from + AT_ONCE));
      added += done.filter(({ isNew }) => isNew).length;
      changed += done.filter(({ isNew }) => !isNew).length;
    }
    return { added, changed, unchanged: once.length - added - changed };
  });
}

/** In the order of the handles, so that two at once wait for each other instead of deadlocking. */
function write(ctx: Ctx, incidentId: string, rows: readonly AffectedRow[]): Promise<{ isNew: boolean }[]> {
  const now = ctx.now();
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const drafts = rows.map((row) => ({ id: uuidv7(now, ctx.random), ...row }));
  return ctx.db.$queryRaw<{ isNew: boolean }[]>`
    INSERT INTO "Affected" AS a (id, "incidentId", "handleId", source, "jobId", language, fields, "addedAt", "addedById", "lateAt")
    SELECT d.id, ${incidentId}::uuid, d."handleId", d.source, d."jobId", d.language, coalesce(d.fields, '{}'), ${now}::timestamptz,
      ${agentId}::uuid, d."lateAt"
    FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS d(id uuid, "handleId" uuid, source text, "jobId" uuid,
      language text, fields jsonb, "lateAt" timestamptz)
    ORDER BY d."handleId"
    ON CONFLICT ("incidentId", "handleId") DO UPDATE SET fields = a.fields || excluded.fields,
      language = coalesce(excluded.language, a.language), "lateAt" = coalesce(a."lateAt", excluded."lateAt"),
      "jobId" = coalesce(excluded."jobId", a."jobId"),
      source = CASE WHEN excluded."jobId" IS NULL THEN a.source ELSE excluded.source END
    WHERE (a.fields || excluded.fields, coalesce(excluded.language, a.language), coalesce(a."lateAt", excluded."lateAt"),
        coalesce(excluded."jobId", a."jobId"))
      IS DISTINCT FROM (a.fields, a.language, a."lateAt", a."jobId")
    RETURNING (xmax = 0) AS "isNew"`;
}
