import { recordLook } from "@/lib/audit/record-look";
import type { Ctx } from "@/lib/context/ctx";

/** Whose figures somebody opened, when, once in ten minutes; one's own are nobody else's business. */
export async function leaveTrace(ctx: Ctx, agentIds: readonly string[]): Promise<void> {
  const me = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const others = agentIds.filter((id) => id !== me);
  if (others.length === 0) return;
  await recordLook(ctx, {
    what: "figures",
    subject: "report",
    subjectId: "agents",
    values: { agentIds: others },
  });
}
