import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";

import { addAffected } from "../affected/add-affected";
import { tagForIncident } from "./tag-for-incident";

export interface NewPart {
  incidentId: string;
  interactionId: string;
  ruleId: string | null;
}

export type PartSource = "rule" | "hand" | "spike" | "answer";

/**
 * Lets things people said join incidents, each once, and whoever said them is affected. What was taken out by hand
 * comes back by hand alone. Answers how many joined. Part of the caller's transaction.
 */
export async function writeParts(ctx: Ctx, parts: readonly NewPart[], by: PartSource): Promise<number> {
  if (parts.length === 0) return 0;
  const byId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const again =
    by === "hand"
      ? sql`DO UPDATE SET "leftAt" = NULL, by = 'hand', "byId" = excluded."byId", "joinedAt" = excluded."joinedAt"
          WHERE p."leftAt" IS NOT NULL`
      : sql`DO NOTHING`;
  const joined = await ctx.db.$queryRaw<{ incidentId: string; interactionId: string }[]>`
    INSERT INTO "IncidentPart" AS p ("incidentId", "interactionId", by, "ruleId", "byId", "joinedAt")
    SELECT DISTINCT ON (r."incidentId", r."interactionId") r."incidentId", r."interactionId", ${by}, r."ruleId",
      ${byId}::uuid, ${ctx.now()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) AS r("incidentId" uuid, "interactionId" uuid, "ruleId" uuid)
      JOIN "Interaction" i ON i.id = r."interactionId" ORDER BY r."incidentId", r."interactionId"
    ON CONFLICT ("incidentId", "interactionId") ${again} RETURNING p."incidentId", p."interactionId"`;
  const byIncident = new Map<string, string[]>();
  for (const { incidentId, interactionId } of joined) {
    const ids = byIncident.get(incidentId) ?? [];
    ids.push(interactionId);
    byIncident.set(incidentId, ids);
  }
  for (const [incidentId, ids] of [...byIncident].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const handles = await ctx.db.$queryRaw<{ handleId: string; language: string | null }[]>`
      SELECT DISTINCT ON (i."handleId") i."handleId", i.language FROM "Interaction" i
      WHERE i.id = ANY(${uuids(ids)}) ORDER BY i."handleId", i."publishedAt" DESC`;
    const source = by === "hand" ? ("hand" as const) : ("rule" as const);
    await addAffected(
      ctx,
      incidentId,
      handles.map(({ handleId, language }) => ({ handleId, source, language: codeOf(language) })),
    );
    await tagForIncident(ctx, incidentId, ids);
  }
  return joined.length;
}

function codeOf(language: string | null): string | null {
  return /^[a-z]{2,3}/u.exec(language ?? "")?.[0] ?? null;
}
