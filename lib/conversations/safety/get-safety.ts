import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import type { SafetyKind } from "@/lib/red-flags/protocol-schemas";
import { requireVisible } from "../require-visible";
import { barsOf } from "./list-bars";
import { readStanding } from "./read-standing";
import type { Safety } from "./safety-schemas";
import { lackedSkills, wantedSkills } from "./skills";

/** What open flags ask of whoever answers: protocols with what is ticked, second persons, skills, bars. Throws NotFound. */
export async function getSafety(ctx: Ctx, conversationId: string): Promise<Safety> {
  await requireVisible(ctx, conversationId);
  const standing = await readStanding(ctx, conversationId);
  const flagIds = standing.map(({ id }) => id);
  const where = { flagId: { in: flagIds } };
  const [ticked, seconds] =
    flagIds.length === 0
      ? [[], []]
      : await Promise.all([
          ctx.db.protocolStep.findMany({ where: { ...where, undoneAt: null }, orderBy: { doneAt: "asc" } }),
          ctx.db.flagSecond.findMany({
            where: { ...where, untilAt: { gt: ctx.now() } },
            orderBy: { agreedAt: "asc" },
          }),
        ]);
  const named = await nameAgents(ctx, [
    ...ticked.map(({ doneById }) => doneById),
    ...seconds.map(({ agentId }) => agentId),
  ]);
  const name = (id: string) => named(id) ?? { id, displayName: "" };
  const secondsOf = (flagId: string) =>
    seconds
      .filter((each) => each.flagId === flagId)
      .map(({ agentId, agreedAt, untilAt }) => ({
        agent: name(agentId),
        agreedAt: agreedAt.toISOString(),
        untilAt: untilAt.toISOString(),
      }));
  const asking = standing.filter(({ consequence }) => consequence.needsSecond);
  return {
    flags: standing
      .filter(({ protocols }) => protocols.length > 0)
      .map(({ id, kind, raisedAt, protocols }) => ({
        id,
        kind: kind as SafetyKind,
        raisedAt: raisedAt.toISOString(),
        protocols,
        ticked: ticked
          .filter(({ flagId }) => flagId === id)
          .map(({ step, doneById, doneAt }) => ({ step, by: name(doneById), at: doneAt.toISOString() })),
        seconds: secondsOf(id),
      })),
    needs: {
      skills: wantedSkills(standing),
      lacks: await lackedSkills(ctx, wantedSkills(standing)),
      second: asking.length > 0,
      hasSecond: asking.every(({ hasSecond }) => hasSecond),
    },
    asking: asking
      .filter(({ protocols }) => protocols.length === 0)
      .map(({ id, kind }) => ({ id, kind, seconds: secondsOf(id) })),
    bars: barsOf(standing),
  };
}
