import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findFlagDraft } from "../get-flag-rules";
import { readFlagRules } from "../read-flag-rules";
import { ruleSetFaults } from "../rule-set-faults";
import { tidyRules, writtenRules } from "../rules/written-rules";
import { getReplay } from "./get-replay";
import { type CreateReplay, REPLAY_DAYS, type Replay } from "./replay-schemas";

/** How many are kept to be looked at again. */
const KEPT = 5;

/**
 * Has rules held against what customers wrote in the last 30 days, by the worker. Leads and admins. Throws Conflict
 * `replay-under-way`, Invalid `flag-rules-faulty` (details: faults).
 */
export async function createReplay(outer: Ctx, { rules: given }: CreateReplay): Promise<Replay> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  const rules = given ?? (await findFlagDraft(outer))?.rules ?? writtenRules(await readFlagRules(outer));
  const faults = await ruleSetFaults(outer, rules);
  if (faults.some(({ grade }) => grade === "refused")) throw new Invalid("flag-rules-faulty", {}, { faults });
  const replay = await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.flag-replays'))`;
    if ((await ctx.db.flagReplay.count({ where: { state: { in: ["waiting", "running"] } } })) > 0)
      throw new Conflict("replay-under-way");
    const old = await ctx.db.flagReplay.findMany({
      orderBy: { createdAt: "desc" },
      skip: KEPT - 1,
      select: { id: true },
    });
    await ctx.db.flagReplay.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    const id = uuidv7(now, ctx.random);
    await ctx.db.flagReplay.create({
      data: {
        id,
        state: "waiting",
        rules: tidyRules(rules),
        fromAt: after(now, -REPLAY_DAYS * DAY),
        toAt: now,
        createdById: agentId,
        createdAt: now,
      },
    });
    await writeEntry(ctx, { action: "flag-rules.replayed", subject: "flag-replay", subjectId: id });
    return getReplay(ctx, id);
  });
  outer.bell.ring("wires");
  return replay;
}

/** Ends a replay; what it found so far is dropped. Leads and admins. Throws NotFound, Conflict `replay-ended`. */
export async function cancelReplay(outer: Ctx, id: string): Promise<Replay> {
  requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.flagReplay.updateMany({
      where: { id, state: { in: ["waiting", "running"] } },
      data: { state: "cancelled", endedAt: ctx.now(), leaseUntil: null },
    });
    if (count === 0) {
      if ((await ctx.db.flagReplay.count({ where: { id } })) === 0) throw new NotFound("not-found");
      throw new Conflict("replay-ended");
    }
    await ctx.db.flagReplayHit.deleteMany({ where: { replayId: id } });
    await writeEntry(ctx, { action: "flag-rules.replay-cancelled", subject: "flag-replay", subjectId: id });
    return getReplay(ctx, id);
  });
}
