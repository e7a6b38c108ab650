import type { Ctx } from "@/lib/context/ctx";
import type { Locked } from "@/lib/conversations/lock-visible";
import { resolve } from "@/lib/conversations/resolve";
import { undoResolve } from "@/lib/conversations/undo-resolve";
import { beforeSchema } from "@/lib/conversations/undo-schemas";

/** Settles the conversation with its answer, in the same transaction; a reply that is undone gives it back. */
export async function resolveWith(ctx: Ctx, replyId: string, locked: Locked): Promise<void> {
  if (locked.status === "resolved") return;
  const { id, status, assigneeId, tags, reasonIds, dueAt, snoozedUntil, resolvedAt } = locked;
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  const before = {
    id,
    status,
    assigneeId,
    tags,
    reasonIds,
    dueAt: instant(dueAt),
    snoozedUntil: instant(snoozedUntil),
    resolvedAt: instant(resolvedAt),
  };
  await ctx.db.reply.update({ where: { id: replyId }, data: { resolvedFrom: before } });
  await resolve(ctx, id);
}

/** Takes that back with the answer. */
export async function unresolveWith(ctx: Ctx, reply: { resolvedFrom: unknown }): Promise<void> {
  const before = beforeSchema.safeParse(reply.resolvedFrom);
  if (before.success) await undoResolve(ctx, before.data);
}
