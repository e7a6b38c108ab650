import type { Ctx } from "@/lib/context/ctx";
import { recordActs } from "../record-acts";
import type { Because } from "../row-schemas";
import { askedOf } from "../rules/asked-of";
import { CLOSER_RANK } from "../schemas";
import type { Candidates } from "./read-candidates";
import type { ToRoute } from "./read-routables";
import type { RoutingRule } from "./routing-schemas";
import { chooseAgent } from "./rules/choose-agent";
import { heatOf } from "./rules/heat";

export type Given = { agentId: string; because: Because[] } | { agentId: null; because: Because[] };

/**
 * Whom a rule gives a conversation of a team to, and why; nobody with the bar that the nearest one meets. Writes nothing.
 */
export function chooseFor(
  ctx: Pick<Ctx, "traits">,
  matter: ToRoute,
  teamId: string | null,
  rule: Pick<RoutingRule, "skills" | "backToLast">,
  { people, rules, takenOff }: Candidates,
  skills: ReadonlySet<string>,
): Given {
  const newest = ctx.traits
    .get(matter.lastChannel)
    ?.audiences.find(({ audience }) => audience === matter.lastAudience)?.kind;
  const asked = askedOf({ ...matter, teamId }, newest, skills);
  const choice = chooseAgent(
    people.map((each) => ({ ...each, isTakenOff: takenOff.has(`${each.agentId} ${matter.customerId}`) })),
    {
      matter: { ...asked, skills: [...new Set([...asked.skills, ...rule.skills])] },
      heat: heatOf(
        {
          level: matter.level,
          isCloser: matter.rank === CLOSER_RANK,
          dueMs: matter.dueAt?.getTime() ?? null,
        },
        rules.nowMs,
      ),
      lastAgentId: rule.backToLast ? matter.lastAgentId : null,
    },
    rules,
  );
  return choice.agent
    ? { agentId: choice.agent.agentId, because: choice.because }
    : { agentId: null, because: [{ code: "bar", values: { bar: choice.bar } }] };
}

/** Gives it, writes down why, and lets the next choice know of it. The caller has locked it. */
export async function giveRouted(
  ctx: Ctx,
  matter: ToRoute,
  { agentId, because }: { agentId: string; because: readonly Because[] },
  { people, rules }: Candidates,
): Promise<void> {
  await ctx.db.$executeRaw`UPDATE "Conversation" SET "assigneeId" = ${agentId}::uuid,
    "changeNumber" = "changeNumber" + 1 WHERE id = ${matter.id}::uuid`;
  await recordActs(ctx, [
    {
      conversationId: matter.id,
      kind: "assigned",
      values: { from: null, to: agentId, by: "rule", because },
    },
  ]);
  await ctx.db
    .$executeRaw`INSERT INTO "LastGiven" ("agentId", "givenAt") VALUES (${agentId}::uuid, ${ctx.now()}::timestamptz)
    ON CONFLICT ("agentId") DO UPDATE SET "givenAt" = excluded."givenAt"`;
  const person = people.find((each) => each.agentId === agentId);
  if (!person) return;
  const dueMs = matter.dueAt?.getTime() ?? null;
  person.heat += heatOf({ level: matter.level, isCloser: matter.rank === CLOSER_RANK, dueMs }, rules.nowMs);
  person.lastGivenMs = rules.nowMs;
}
