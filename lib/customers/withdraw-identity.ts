import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findTalk } from "./find-talk";

/** Takes an identity check back before its time is over. Throws NotFound. */
export async function withdrawIdentity(outer: Ctx, checkId: string): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const check = await ctx.db.identityCheck.findUnique({ where: { id: checkId } });
    if (!check) throw new NotFound("not-found");
    await findTalk(ctx, check.conversationId);
    const { count } = await ctx.db.identityCheck.updateMany({
      where: { id: checkId, withdrawnAt: null },
      data: { withdrawnAt: ctx.now(), withdrawnById: agentId },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, {
      action: "identity.withdrawn",
      subject: "conversation",
      subjectId: check.conversationId,
      values: { checkId },
    });
  });
}
