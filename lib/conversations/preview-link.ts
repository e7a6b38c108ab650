import { maySee } from "@/lib/agents/rules/may-see";
import type { Ctx } from "@/lib/context/ctx";
import type { LinkPreview } from "@/lib/customers/link-schemas";
import { uuids } from "@/lib/db/sql";
import { held } from "./give-threads";
import { planJoin } from "./plan-join";
import { requireVisibleCustomer } from "./require-visible-customer";
import { requireVisibleHandle } from "./require-visible-handle";

type Matter = LinkPreview["conversations"][number] & { teamId: string | null };

/**
 * What a link would join, before it is made: the threads that would move, the open matters of both sides and whose the
 * joined one would be. Of another team's matters it says that they are there. Throws NotFound.
 */
export async function previewLink(
  ctx: Ctx,
  { customerId, handleId }: { customerId: string; handleId: string },
): Promise<LinkPreview> {
  await requireVisibleCustomer(ctx, customerId);
  const fromCustomerId = await requireVisibleHandle(ctx, handleId);
  const [threads, found] = await Promise.all([listThreads(ctx, handleId), held(ctx, handleId)]);
  const movedIds = found.map((each) => each.conversationId);
  const plan = await planJoin(ctx, { handleId, movedIds, customerId });
  const matters = await listMatters(ctx, customerId, movedIds);
  const keeper =
    plan.kind === "join" && plan.assigneeId
      ? await ctx.db.agent.findUnique({ where: { id: plan.assigneeId }, select: { displayName: true } })
      : null;
  return {
    handleId,
    customerId,
    isLinked: fromCustomerId === customerId,
    threads,
    conversations: matters.map(({ teamId, ...matter }) =>
      maySee(ctx.actor, { teamId }) ? matter : { ...matter, preview: "", assignee: null, hidden: true },
    ),
    outcome: plan.kind,
    intoId: plan.kind === "join" ? plan.intoId : null,
    keeper: keeper?.displayName ?? null,
  };
}

async function listThreads(ctx: Ctx, handleId: string): Promise<LinkPreview["threads"]> {
  const rows = await ctx.db.$queryRaw<(Omit<LinkPreview["threads"][number], "lastAt"> & { lastAt: Date })[]>`
    SELECT i.channel, i.audience, count(DISTINCT i."threadId")::int AS threads, count(*)::int AS interactions,
      max(i."publishedAt") AS "lastAt"
    FROM "Interaction" i JOIN "Thread" t ON t.id = i."threadId"
    WHERE t."handleId" = ${handleId}::uuid AND i.direction <> 'internal'
    GROUP BY i.channel, i.audience ORDER BY max(i."publishedAt") DESC`;
  return rows.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() }));
}

async function listMatters(ctx: Ctx, customerId: string, movedIds: readonly string[]): Promise<Matter[]> {
  const rows = await ctx.db.$queryRaw<(Omit<Matter, "hidden" | "dueAt"> & { dueAt: Date | null })[]>`
    SELECT c.id, c.status, c.preview, c."teamId", a."displayName" AS assignee, c."dueAt", c.id = ANY(${uuids(movedIds)}) AS "isMoved"
    FROM "Conversation" c LEFT JOIN "Agent" a ON a.id = c."assigneeId"
    WHERE (c."customerId" = ${customerId}::uuid OR c.id = ANY(${uuids(movedIds)}))
      AND c.status <> 'resolved' AND c."joinedIntoId" IS NULL
    ORDER BY c."dueAt" NULLS LAST, c.id LIMIT 20`;
  return rows.map((row) => ({ ...row, dueAt: row.dueAt?.toISOString() ?? null, hidden: false }));
}
