import { listAccountTeams } from "@/lib/accounts/list-account-teams";
import { Forbidden } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { publicTraits } from "./check-post";
import { requireIncident } from "./create-post";
import { getPost } from "./get-post";
import { findHold, letGo, timeColumns } from "./let-go";
import { lockPost, lockRow, type PostRow } from "./lock-post";
import { notePost } from "./note-post";
import { mayWrite } from "./rules/post-rights";
import type { ChangePost, PlannedPost } from "./schemas";
import { sameParts, writeParts } from "./write-parts";

/**
 * Changes a post that has not begun to leave. New words or another account make a draft of it again, which asks again;
 * a new time alone does not. Throws what `lockPost`, `createPost` and, for a planned one, `letGo` throw.
 */
export async function changePost(outer: Ctx, id: string, input: ChangePost): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const { post, parts } = await lockPost(ctx, id, "change", input.changeNumber);
    const wish = {
      plannedLocal: input.plannedLocal === undefined ? post.plannedLocal : input.plannedLocal,
      zone: input.zone ?? post.zone,
    };
    const isMoved = input.accountId !== undefined && input.accountId !== post.accountId;
    if (isMoved) await requireWriter(ctx, input.accountId ?? post.accountId);
    await requireIncident(ctx, input.incidentId);
    const isRewritten = input.parts !== undefined && !sameParts(input.parts, parts);
    if (input.parts && isRewritten) await writeParts(ctx, id, input.parts, parts);
    await ctx.db.plannedPost.update({
      where: { id },
      data: {
        accountId: input.accountId ?? post.accountId,
        incidentId: input.incidentId === undefined ? post.incidentId : input.incidentId,
        note: input.note ?? post.note,
        ...(isMoved || isRewritten ? asDraft(ctx) : {}),
      },
    });
    const isTimed = wish.plannedLocal !== post.plannedLocal || wish.zone !== post.zone;
    if (post.state === "planned" && !isMoved && !isRewritten) await rePlan(ctx, post, wish, isTimed);
    else
      await ctx.db.plannedPost.update({
        where: { id },
        data: { ...timeColumns(wish), changeNumber: { increment: 1 } },
      });
    await notePost(ctx, "changed", post, { isMoved, isRewritten, isTimed });
  });
  return getPost(outer, id);
}

/** Whoever changed the words answers for them; a yes to other words is none. */
export function asDraft(ctx: Ctx) {
  return {
    state: "draft",
    changedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
    askedById: null,
    askedAt: null,
    decidedById: null,
    decidedAt: null,
    dueAt: null,
    sendAfter: null,
    code: null,
    endedAt: null,
  };
}

async function rePlan(
  ctx: Ctx,
  post: PostRow,
  wish: { plannedLocal: string | null; zone: string },
  isTimed: boolean,
): Promise<void> {
  const now = await lockRow(ctx, post.id);
  if (isTimed && now) return letGo(ctx, now, wish);
  const holdId = post.holdId ?? (await findHold(ctx, post));
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: { holdId, changeNumber: { increment: 1 } },
  });
}

async function requireWriter(ctx: Ctx, accountId: string): Promise<void> {
  await publicTraits(ctx, accountId);
  if (!mayWrite(ctx.actor, await listAccountTeams(ctx, accountId))) throw new Forbidden("may-not-publish");
}
