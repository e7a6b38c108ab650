import { listAccountTeams } from "@/lib/accounts/list-account-teams";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { Prisma } from "@/lib/db/client";
import type { PostRule } from "./deed-schemas";
import { getPostRule } from "./get-post-rule";
import { keepHoldsOff } from "./hold-lock";
import { mayApprove, mayWrite, needsApproval, type PostDeeds, postDeeds } from "./rules/post-rights";
import { postStateSchema } from "./schemas";

export type PostRow = Prisma.PlannedPostGetPayload<object>;
export type PartRow = Prisma.PlannedPartGetPayload<object>;

export interface LockedPost {
  post: PostRow;
  parts: PartRow[];
  rule: PostRule;
}

/** The row of a post, held until the transaction ends. Null when missing. */
export async function lockRow(ctx: Ctx, id: string): Promise<PostRow | null> {
  const rows = await ctx.db.$queryRaw<
    PostRow[]
  >`SELECT * FROM "PlannedPost" WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/**
 * Holds a post for a deed of a person, with holds kept off. Throws NotFound, Forbidden `may-not-publish`,
 * `own-post`, `post-needs-lead` or `post-needs-approval`, Conflict `post-changed` for a stand that is over,
 * `post-state` where its state does not allow the deed, `post-stale` for a release without a new yes.
 */
export async function lockPost(
  ctx: Ctx,
  id: string,
  deed: keyof PostDeeds,
  changeNumber: number | undefined,
): Promise<LockedPost> {
  await keepHoldsOff(ctx);
  const post = await lockRow(ctx, id);
  if (!post) throw new NotFound("not-found");
  const [teams, rule, parts] = [
    await listAccountTeams(ctx, post.accountId),
    await getPostRule(ctx, post.accountId),
    await ctx.db.plannedPart.findMany({ where: { postId: id }, orderBy: { position: "asc" } }),
  ];
  const writes = mayWrite(ctx.actor, teams);
  if (!writes) throw new Forbidden("may-not-publish");
  if (changeNumber !== undefined && changeNumber !== post.changeNumber)
    throw await changedMeanwhile(ctx, post);
  const state = postStateSchema.parse(post.state);
  const stand = { ...post, state, sentParts: parts.filter((part) => part.state === "sent").length };
  const deeds = postDeeds(ctx.actor, teams, rule.approval, stand, ctx.now());
  if (deeds[deed]) return { post, parts, rule };
  if (deed === "approve" && state === "asked" && !mayApprove(ctx.actor, true, "member", stand))
    throw new Forbidden("own-post");
  if (deed === "approve" && state === "asked") throw new Forbidden("post-needs-lead");
  if (deed === "plan" && needsApproval(ctx.actor, rule.approval, post.decidedById) && deeds.ask)
    throw new Forbidden("post-needs-approval");
  if (deed === "release" && deeds.confirm) throw new Conflict("post-stale");
  if (deed === "release" && !isLead(ctx)) throw new Forbidden("post-needs-lead");
  throw new Conflict("post-state", { state });
}

/** What somebody is told who comes too late: who was first, and how long ago. */
export async function changedMeanwhile(ctx: Ctx, post: PostRow): Promise<Conflict> {
  const { state, touchedById, touchedAt, changeNumber } = post;
  const by = touchedById ? await ctx.db.agent.findUnique({ where: { id: touchedById } }) : null;
  const at = touchedAt ?? ctx.now();
  return new Conflict("post-changed", {
    state,
    ...(by ? { name: by.displayName } : { rule: "program" }),
    minutes: Math.max(0, Math.floor((ctx.now().getTime() - at.getTime()) / MINUTE)) + 1,
    at: at.toISOString(),
    changeNumber,
  });
}

const isLead = ({ actor }: Ctx) => actor.type === "agent" && actor.role !== "agent";
