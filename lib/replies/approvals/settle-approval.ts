import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Prisma } from "@/lib/db/client";
import type { ApprovalState } from "./approval-schemas";
import { getApproval } from "./list-approvals";

export type StoredApproval = Prisma.ApprovalGetPayload<object>;

/** The row a deed is about. Throws NotFound. */
export async function readApproval(ctx: Ctx, id: string): Promise<StoredApproval> {
  const stored = await ctx.db.approval.findUnique({ where: { id } });
  if (!stored) throw new NotFound("not-found");
  return stored;
}

/** Throws Forbidden `own-approval` or `may-not-approve`, Conflict `approval-over` with who was first. */
export async function requireMayDecide(ctx: Ctx, stored: StoredApproval): Promise<void> {
  const { mayDecide, state, decidedBy } = await getApproval(ctx, stored.id);
  if (state !== "waiting") throw overOf(state, decidedBy?.displayName ?? "");
  if (ctx.actor.type === "agent" && ctx.actor.agentId === stored.writerId)
    throw new Forbidden("own-approval");
  if (!mayDecide) throw new Forbidden("may-not-approve");
}

/** Ends the waiting, once: of two the second gets Conflict `approval-over`. Part of the caller's transaction. */
export async function settleApproval(
  ctx: Ctx,
  { id, conversationId, writerId }: StoredApproval,
  state: Exclude<ApprovalState, "waiting">,
  more: { comment?: string; editShare?: number; sentText?: string } = {},
): Promise<void> {
  const { actor } = ctx;
  const decidedById = actor.type === "agent" ? actor.agentId : null;
  const { count } = await ctx.db.approval.updateMany({
    where: { id, state: "waiting" },
    data: { state, decidedById, decidedAt: ctx.now(), ...more },
  });
  if (count === 0) {
    const now = await getApproval(ctx, id);
    throw overOf(now.state, now.decidedBy?.displayName ?? "");
  }
  await recordChanges(ctx, [
    { kind: "conversation.changed", conversationId },
    { kind: "approval.changed", values: { kind: "reply" } },
  ]);
  const { editShare, comment } = more;
  await writeEntry(ctx, {
    action: `approval.${state}`,
    subject: "approval",
    subjectId: id,
    values: { conversationId, writtenBy: writerId, editShare: editShare ?? null, comment: comment ?? null },
  });
}

/** Each end has a sentence of its own. */
function overOf(state: ApprovalState, name: string): Conflict {
  const word = state.replace("-", "");
  return new Conflict("approval-over", { state: word, name, rule: word });
}
