import { z } from "zod";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { voiceRuleSchema } from "../schemas";
import type { VoiceReplay, VoiceReplayRule } from "./voice-replay-schemas";

/** A replay, how far it is and what it found among answers the reader may see. Leads and admins. Throws NotFound. */
export async function getVoiceReplay(ctx: Ctx, id: string): Promise<VoiceReplay> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const row = await ctx.db.voiceReplay.findUnique({ where: { id } });
  if (!row) throw new NotFound("not-found");
  return replayOf(ctx, row);
}

/** The newest that was not cancelled; null where there is none. Leads and admins. */
export async function findLatestVoiceReplay(ctx: Ctx): Promise<VoiceReplay | null> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const row = await ctx.db.voiceReplay.findFirst({
    where: { state: { not: "cancelled" } },
    orderBy: { createdAt: "desc" },
  });
  return row && replayOf(ctx, row);
}

type Row = NonNullable<Awaited<ReturnType<Ctx["db"]["voiceReplay"]["findFirst"]>>>;
const rulesSchema = z.array(voiceRuleSchema);

async function replayOf(ctx: Ctx, row: Row): Promise<VoiceReplay> {
  return {
    id: row.id,
    state: row.state as VoiceReplay["state"],
    fromAt: row.fromAt.toISOString(),
    toAt: row.toAt.toISOString(),
    read: row.readCount,
    total: row.totalCount,
    rules: row.state === "done" ? await sumRules(ctx, row) : [],
    failure: row.failure as VoiceReplay["failure"],
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

async function sumRules(ctx: Ctx, { id, rules }: Row): Promise<VoiceReplayRule[]> {
  const counts = await ctx.db.$queryRaw<{ ruleId: string; replies: number; conversations: number }[]>`
    SELECT h."ruleId", count(*)::int AS replies, count(DISTINCT h."conversationId")::int AS conversations
    FROM "VoiceReplayHit" h JOIN "Conversation" c ON c.id = h."conversationId"
    WHERE h."replayId" = ${id}::uuid AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    GROUP BY h."ruleId"`;
  const found = new Map(counts.map((each) => [each.ruleId, each]));
  return rulesSchema
    .parse(rules)
    .map(({ id: ruleId, kind, name, languages, effect, isOn }) => ({
      rule: { id: ruleId, kind, name, languages, effect, isOn },
      replies: found.get(ruleId)?.replies ?? 0,
      conversations: found.get(ruleId)?.conversations ?? 0,
    }))
    .sort((a, b) => b.replies - a.replies);
}
