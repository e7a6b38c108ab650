import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireAgentActor } from "./rules/require-role";

/** Whether the acting agent gets the week's figures by mail; only leads do. */
export async function setDigest(outer: Ctx, { isOn }: { isOn: boolean }): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    await ctx.db.agent.update({ where: { id: agentId }, data: { wantsDigest: isOn } });
    await writeEntry(ctx, {
      action: "agent.changed",
      subject: "agent",
      subjectId: agentId,
      values: { fields: ["wantsDigest"] },
    });
  });
}
