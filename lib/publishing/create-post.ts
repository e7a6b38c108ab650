import { listAccountTeams } from "@/lib/accounts/list-account-teams";
import { Forbidden, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { publicTraits } from "./check-post";
import { getPost } from "./get-post";
import { timeColumns } from "./let-go";
import { notePost } from "./note-post";
import { mayWrite } from "./rules/post-rights";
import type { CreatePost, PlannedPost } from "./schemas";
import { writeParts } from "./write-parts";

/**
 * Keeps a draft of a post as it is, also an unfinished one. Throws NotFound for an account, incident or file that is not
 * there, Forbidden `may-not-publish`, Invalid `no-public-posts`, `planned-zone` or `planned-time`.
 */
export async function createPost(outer: Ctx, input: CreatePost): Promise<PlannedPost> {
  const id = await inTransaction(outer, async (ctx) => {
    const { accountId, incidentId, note, parts } = input;
    const now = ctx.now();
    const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { isActive: true } });
    if (!account?.isActive) throw new NotFound("not-found");
    if (!mayWrite(ctx.actor, await listAccountTeams(ctx, accountId))) throw new Forbidden("may-not-publish");
    await publicTraits(ctx, accountId);
    await requireIncident(ctx, incidentId);
    const postId = uuidv7(now, ctx.random);
    const byId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    await ctx.db.plannedPost.create({
      data: {
        id: postId,
        accountId,
        incidentId,
        ...timeColumns(input),
        note,
        createdById: byId,
        changedById: byId,
        createdAt: now,
      },
    });
    await writeParts(ctx, postId, parts);
    await notePost(ctx, "drafted", { id: postId, accountId, incidentId }, { parts: parts.length });
    return postId;
  });
  return getPost(outer, id);
}

/** An incident a post is about is one of the desk's. Throws NotFound. */
export async function requireIncident(ctx: Ctx, id: string | null | undefined): Promise<void> {
  if (id && (await ctx.db.incident.count({ where: { id } })) === 0) throw new NotFound("not-found");
}
