import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { readVoiceRules } from "../read-voice-rules";
import type { VoiceRule } from "../schemas";
import { voiceFaults } from "../voice-faults";
import { getVoiceReplay } from "./get-voice-replay";
import { type CreateVoiceReplay, REPLAY_DAYS, type VoiceReplay } from "./voice-replay-schemas";

/** How many are kept to be looked at again. */
const KEPT = 5;

/**
 * Has the guide, or one rule as it is written just now, held against what the desk answered in the last seven days, by
 * the worker. Leads and admins. Throws Conflict `replay-under-way`, Invalid `voice-rule-faulty` (details: faults).
 */
export async function createVoiceReplay(outer: Ctx, { rule }: CreateVoiceReplay): Promise<VoiceReplay> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  const rules = rule ? [await asRule(outer, rule)] : await readVoiceRules(outer);
  const replay = await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.voice-replays'))`;
    if ((await ctx.db.voiceReplay.count({ where: { state: { in: ["waiting", "running"] } } })) > 0)
      throw new Conflict("replay-under-way");
    const old = await ctx.db.voiceReplay.findMany({
      orderBy: { createdAt: "desc" },
      skip: KEPT - 1,
      select: { id: true },
    });
    await ctx.db.voiceReplay.deleteMany({ where: { id: { in: old.map((each) => each.id) } } });
    const id = uuidv7(now, ctx.random);
    const times = { fromAt: after(now, -REPLAY_DAYS * DAY), toAt: now, createdAt: now };
    await ctx.db.voiceReplay.create({
      data: {
        id,
        state: "waiting",
        rules: rules.map((each) => ({ ...each })),
        createdById: agentId,
        ...times,
      },
    });
    await writeEntry(ctx, { action: "voice-rules.replayed", subject: "voice-replay", subjectId: id });
    return getVoiceReplay(ctx, id);
  });
  outer.bell.ring("wires");
  return replay;
}

/** Ends a replay; what it found so far is dropped. Leads and admins. Throws NotFound, Conflict `replay-ended`. */
export async function cancelVoiceReplay(outer: Ctx, id: string): Promise<VoiceReplay> {
  requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.voiceReplay.updateMany({
      where: { id, state: { in: ["waiting", "running"] } },
      data: { state: "cancelled", endedAt: ctx.now(), leaseUntil: null },
    });
    if (count === 0) {
      if ((await ctx.db.voiceReplay.count({ where: { id } })) === 0) throw new NotFound("not-found");
      throw new Conflict("replay-ended");
    }
    await ctx.db.voiceReplayHit.deleteMany({ where: { replayId: id } });
    await writeEntry(ctx, { action: "voice-rules.replay-cancelled", subject: "voice-replay", subjectId: id });
    return getVoiceReplay(ctx, id);
  });
}

async function asRule(
  ctx: Ctx,
  { id, ...content }: NonNullable<CreateVoiceReplay["rule"]>,
): Promise<VoiceRule> {
  const stored = id ? (await readVoiceRules(ctx)).find((each) => each.id === id) : undefined;
  if (id && !stored) throw new NotFound("not-found");
  const kind = stored?.kind ?? null;
  const faults = voiceFaults(content, kind);
  if (faults.length > 0) throw new Invalid("voice-rule-faulty", { count: faults.length }, { faults });
  const drafted = { version: 0, changedBy: null, changedAt: null };
  return { ...drafted, ...content, id: id ?? uuidv7(ctx.now(), ctx.random), kind };
}
