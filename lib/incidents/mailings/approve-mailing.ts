import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getMailing } from "./get-mailing";
import { lockMailing } from "./lock-mailing";
import type { Mailing } from "./mailing-schemas";
import { requireFaultless } from "./require-ready";

/**
 * Lets a mailing start that another lead asked for, as it was when it was seen. Never one's own. Leads and admins.
 * Throws NotFound, Forbidden `own-mailing`, Conflict `mailing-state`, `mailing-changed`, and what keeps it from leaving.
 */
export async function approveMailing(outer: Ctx, id: string, changeNumber: number): Promise<Mailing> {
  return decide(outer, id, changeNumber, { state: "approved", comment: null });
}

/** Gives it back to be changed, with what. Leads and admins; throws as approving does. */
export async function returnMailing(
  outer: Ctx,
  id: string,
  input: { changeNumber: number; comment: string },
): Promise<Mailing> {
  return decide(outer, id, input.changeNumber, { state: "draft", comment: input.comment });
}

async function decide(
  outer: Ctx,
  id: string,
  changeNumber: number,
  verdict: { state: "approved" | "draft"; comment: string | null },
): Promise<Mailing> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const before = await lockMailing(ctx, id, ["asked"]);
    const isOwn = before.askedById === agentId || before.createdById === agentId;
    if (isOwn && verdict.state === "approved") throw new Forbidden("own-mailing");
    if (before.changeNumber !== changeNumber) throw new Conflict("mailing-changed");
    if (verdict.state === "approved") await requireFaultless(ctx, await getMailing(ctx, id));
    await ctx.db.mailing.update({
      where: { id },
      data: { ...verdict, decidedById: agentId, decidedAt: ctx.now() },
    });
    await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "mailing" } }]);
    const action = verdict.state === "approved" ? "mailing.approved" : "mailing.returned";
    await writeEntry(ctx, { action, subject: "mailing", subjectId: id });
  });
  return getMailing(outer, id);
}
