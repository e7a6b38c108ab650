import { listAccountTeams } from "@/lib/accounts/list-account-teams";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { SettlePost } from "./deed-schemas";
import { getPost } from "./get-post";
import { lockRow } from "./lock-post";
import { notePost } from "./note-post";
import { givePostBack } from "./outbox/give-post-back";
import { settlePostPart } from "./outbox/settle-post-part";
import { mayWrite } from "./rules/post-rights";
import type { PlannedPost } from "./schemas";

/**
 * A person says how a part in doubt ended: it is out, by its id at the provider where they have it, and the rest of the
 * thread goes on; or it is not, and the post is `failed` with its words kept. Throws NotFound, Forbidden
 * `may-not-publish`, Conflict `post-state` and `id-taken`.
 */
export async function settlePost(outer: Ctx, id: string, input: SettlePost): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const post = await lockRow(ctx, id);
    if (!post) throw new NotFound("not-found");
    if (!mayWrite(ctx.actor, await listAccountTeams(ctx, post.accountId)))
      throw new Forbidden("may-not-publish");
    if (post.state !== "unconfirmed") throw new Conflict("post-state", { state: post.state });
    const part = await ctx.db.plannedPart.findFirst({
      where: { postId: id, state: { not: "sent" } },
      orderBy: { position: "asc" },
    });
    const position = part?.position ?? 0;
    await notePost(ctx, "settled", post, { as: input.as, position });
    if (input.as === "not-sent") {
      return givePostBack(ctx, post, { position, state: "failed", code: "settled-not-sent", values: {} });
    }
    const attempt = await ctx.db.postAttempt.findFirst({
      where: { postId: id, position },
      orderBy: { startedAt: "asc" },
    });
    const externalId = input.externalId ? await freeId(ctx, input.externalId) : null;
    const sentAt = attempt?.startedAt ?? ctx.now();
    await settlePostPart(ctx, post, { position, externalId, sentAt });
  });
  return getPost(outer, id);
}

/** The id as other parts have it, with the mark of its kind before it. Throws Conflict `id-taken`. */
async function freeId(ctx: Ctx, given: string): Promise<string> {
  const bare = given.slice(given.lastIndexOf("/") + 1);
  const sibling = await ctx.db.plannedPart.findFirst({
    where: { externalId: { not: null } },
    select: { externalId: true },
  });
  const mark = /^[a-z]+:/.exec(sibling?.externalId ?? "")?.[0] ?? "post:";
  const externalId = bare.startsWith(mark) ? bare : `${mark}${bare}`;
  if ((await ctx.db.plannedPart.count({ where: { externalId } })) > 0)
    throw new Conflict("id-taken", { externalId });
  return externalId;
}
