import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { applySwap } from "./apply-swap";
import { getSwap } from "./list-swaps";
import type { Warning } from "./schemas";
import { getRosterSetting } from "./set-roster-setting";
import type { AnswerSwap, Swap, SwapAnswer } from "./swap-schemas";

/**
 * Moves a swap on: who it is offered to agrees (then it is done, or waits for a lead where the desk says so) or declines,
 * who offered withdraws, a lead or admin approves or refuses. Nobody approves their own but admins. Throws NotFound,
 * Forbidden, Conflict `swap-decided`, Refused `swap-over`, `skill-missing`, and as applySwap.
 */
export async function answerSwap(outer: Ctx, id: string, { answer }: AnswerSwap): Promise<SwapAnswer> {
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "ShiftSwap" WHERE id = ${id}::uuid FOR UPDATE`;
    const swap = await getSwap(ctx, id);
    requireRight(ctx, swap, answer);
    if (swap.state === "expired") throw new Refused("swap-over");
    const from = answer === "approve" || answer === "refuse" ? ["agreed"] : ["offered"];
    if (answer === "withdraw") from.push("agreed");
    if (!from.includes(swap.state)) throw new Conflict("swap-decided", { state: swap.state });
    const warnings = await carryOut(ctx, swap, answer);
    await writeEntry(ctx, { action: `swap.${answer}`, subject: "swap", subjectId: id });
    return { ...(await getSwap(ctx, id)), warnings };
  });
}

function requireRight(ctx: Ctx, { from, to, takenBy }: Swap, answer: AnswerSwap["answer"]): void {
  const { agentId, role } = requireAgentActor(ctx.actor);
  if (answer === "withdraw" && from.agentId !== agentId) throw new Forbidden("forbidden");
  if (answer === "agree" && (from.agentId === agentId || (to && to.agentId !== agentId)))
    throw new Forbidden("forbidden");
  if (answer === "decline" && to?.agentId !== agentId) throw new Forbidden("forbidden");
  if (answer !== "approve" && answer !== "refuse") return;
  const isOwn = from.agentId === agentId || takenBy?.agentId === agentId;
  if (role !== "admin" && (role !== "lead" || isOwn)) throw new Forbidden("forbidden");
}

async function carryOut(ctx: Ctx, swap: Swap, answer: AnswerSwap["answer"]): Promise<Warning[]> {
  const { agentId } = requireAgentActor(ctx.actor);
  const now = ctx.now();
  const settle = (state: string, more: object = {}) =>
    ctx.db.shiftSwap.update({ where: { id: swap.id }, data: { state, ...more } });
  const decided = { decidedAt: now, decidedById: agentId };
  switch (answer) {
    case "agree": {
      await requireSkills(ctx, swap, agentId);
      const { swapNeedsApproval } = await getRosterSetting(ctx);
      await settle("agreed", { takenById: agentId, agreedAt: now });
      if (swapNeedsApproval) return [];
      await settle("done", decided);
      return applySwap(ctx, swap, agentId);
    }
    case "approve": {
      if (!swap.takenBy) throw new NotFound("not-found");
      await settle("done", decided);
      return applySwap(ctx, swap, swap.takenBy.agentId);
    }
    case "decline":
      await settle("declined", decided);
      return [];
    case "refuse":
      await settle("refused", decided);
      return [];
    case "withdraw":
      await settle("withdrawn", decided);
      return [];
  }
}

/** Rules only warn, but who lacks a skill is no stand-in. */
async function requireSkills(ctx: Ctx, { day, inReturn, from }: Swap, takerId: string): Promise<void> {
  const pairs = [
    { shiftId: day.shiftId, agentId: takerId },
    ...(inReturn ? [{ shiftId: inReturn.shiftId, agentId: from.agentId }] : []),
  ];
  for (const { shiftId, agentId } of pairs) {
    const [missing] = await ctx.db.$queryRaw<{ skill: string }[]>`
      SELECT k AS skill FROM "Shift" s, unnest(s.skills) k WHERE s.id = ${shiftId}::uuid
        AND k <> ALL(coalesce((SELECT skills FROM "WorkTerms" WHERE "agentId" = ${agentId}::uuid), '{}'))
        AND k <> ALL(coalesce((SELECT languages FROM "Agent" WHERE id = ${agentId}::uuid), '{}')) LIMIT 1`;
    if (missing) throw new Refused("skill-missing", { skill: missing.skill });
  }
}
