import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids, whole } from "@/lib/db/sql";
import type { VoiceHit, VoiceHitQuery } from "./voice-replay-schemas";

const AROUND = 80;

interface Row {
  conversationId: string;
  audience: string;
  text: string;
  fromPlace: number;
  toPlace: number;
  publishedAt: Date;
}

/**
 * The sentences a rule would have spoken of, the newest first; those of teams the reader is not in, and private ones of
 * accounts they do not read, are left out. Leads and admins. Throws NotFound.
 */
export async function listVoiceHits(
  ctx: Ctx,
  id: string,
  { rule, limit }: VoiceHitQuery,
): Promise<VoiceHit[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  if ((await ctx.db.voiceReplay.count({ where: { id } })) === 0) throw new NotFound("not-found");
  const barred = [...(await listBarredAccounts(ctx))];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT h."conversationId", i.audience, i.text, h."fromPlace", h."toPlace", i."publishedAt"
    FROM "VoiceReplayHit" h JOIN "Interaction" i ON i.id = h."interactionId" JOIN "Conversation" c ON c.id = h."conversationId"
    WHERE h."replayId" = ${id}::uuid AND h."ruleId" = ${rule}::uuid AND i."deletedAt" IS NULL
      AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
      AND NOT (i.audience = 'private' AND i."accountId" IS NOT NULL AND i."accountId" = ANY(${uuids(barred)}))
    ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${whole(limit)}`;
  return rows.map(({ conversationId, audience, text, fromPlace, toPlace, publishedAt }) => ({
    conversationId,
    audience: audience === "public" ? "public" : "private",
    before: text.slice(Math.max(0, fromPlace - AROUND), fromPlace),
    said: text.slice(fromPlace, toPlace),
    after: text.slice(toPlace, toPlace + AROUND),
    saidAt: publishedAt.toISOString(),
    url: `/inbox/${conversationId}`,
  }));
}
