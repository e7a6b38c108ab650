import type { Ctx } from "@/lib/context/ctx";
import type { Because } from "../row-schemas";
import type { ToRoute } from "./read-routables";

interface Outcome {
  state: "given" | "waiting" | "pull" | "kept" | "unmatched";
  version: number;
  rule: string | null;
  agentId: string | null;
  because: readonly Because[];
  overflowAt?: Date | null;
  overflowedAt?: Date | null;
}

/** Remembers what was made of the turn that is open, so that it is made once. */
export async function keepRouted(
  ctx: Ctx,
  matter: Pick<ToRoute, "id" | "turnId">,
  outcome: Outcome,
): Promise<void> {
  const { rule, because, overflowAt = null, overflowedAt = null, ...rest } = outcome;
  const row = {
    ...rest,
    turnId: matter.turnId,
    ruleId: rule,
    because: because.map(({ code, values }) => ({ code, values })),
    overflowAt,
    overflowedAt,
    routedAt: ctx.now(),
  };
  await ctx.db.routedConversation.upsert({
    where: { conversationId: matter.id },
    create: { conversationId: matter.id, ...row },
    update: row,
  });
}
