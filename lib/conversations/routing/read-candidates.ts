import type { Ctx } from "@/lib/context/ctx";
import { readWatch } from "@/lib/coverage/read-watch";
import type { ShareRules } from "@/lib/coverage/rules/assignment";
import { listTakenOff } from "../abuse/list-taken-off";
import { CLOSER_RANK } from "../schemas";
import type { HeatedCandidate } from "./rules/choose-agent";
import { heatLimitOf, heatOf } from "./rules/heat";

interface Held {
  agentId: string;
  rank: number;
  dueAt: Date | null;
  level: number | null;
}

export interface Candidates {
  people: HeatedCandidate[];
  rules: ShareRules;
  /** Who is off whom, for good: `agentId customerId`. */
  takenOff: ReadonlySet<string>;
}

/** Everybody who works here with the heat they bear now, and who is off which of these people: three statements. */
export async function readCandidates(
  ctx: Ctx,
  heatLimit: number,
  customerIds: readonly string[],
): Promise<Candidates> {
  const now = ctx.now();
  const [watchers, held, lastGiven, policy, takenOff] = await Promise.all([
    readWatch(ctx),
    ctx.db.$queryRaw<Held[]>`
      SELECT c."assigneeId" AS "agentId", c.rank, c."dueAt", (SELECT t.level::int FROM "Turn" t WHERE t."conversationId" = c.id
        AND t."endedAt" IS NULL ORDER BY t.position DESC LIMIT 1) AS level
      FROM "Conversation" c WHERE c.status = 'open' AND c."assigneeId" IS NOT NULL`,
    ctx.db.lastGiven.findMany(),
    ctx.db.coverPolicy.findUniqueOrThrow({ where: { id: 1 }, select: { quietMinutes: true } }),
    listTakenOff(ctx, customerIds),
  ]);
  const heat = new Map<string, number>();
  for (const { agentId, rank, dueAt, level } of held) {
    const one = { level: level ?? 0, isCloser: rank === CLOSER_RANK, dueMs: dueAt?.getTime() ?? null };
    heat.set(agentId, (heat.get(agentId) ?? 0) + heatOf(one, now.getTime()));
  }
  const given = new Map(lastGiven.map(({ agentId, givenAt }) => [agentId, givenAt.getTime()]));
  return {
    people: watchers.map((person) => ({
      ...person,
      lastGivenMs: given.get(person.agentId) ?? null,
      heat: heat.get(person.agentId) ?? 0,
      heatLimit: heatLimitOf(heatLimit, person.coverFactor),
      isTakenOff: false,
    })),
    rules: {
      nowMs: now.getTime(),
      ...policy,
      plansShifts: watchers.some(({ hasShifts }) => hasShifts),
    },
    takenOff,
  };
}
