import { HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { listMatters } from "./list-matters";
import { looksUnanswered } from "./looks-unanswered";
import type { Notices } from "./notice-schemas";
import { requireVisible } from "./require-visible";

interface Act {
  kind: string;
  actedAt: Date;
  values: {
    conversationIds?: string[];
    intoId?: string;
    fromId?: string;
    linkId?: string;
    reason?: string;
  };
}

const NEWS_MS = 24 * HOUR;

/**
 * What an agent is told above a conversation: where it was joined to and whose that is, what was joined into it today,
 * which open matters may belong to it, public posts that still look unanswered to strangers, a code two people
 * quoted. Throws NotFound.
 */
export async function listNotices(ctx: Ctx, conversationId: string): Promise<Notices> {
  await requireVisible(ctx, conversationId);
  const [acts, own, unanswered] = await Promise.all([
    ctx.db.$queryRaw<Act[]>`
      SELECT kind, "actedAt", "values" FROM "ConversationAct" WHERE "conversationId" = ${conversationId}::uuid
        AND kind IN ('joined', 'joined-into', 'join-proposed', 'kept-apart', 'parted', 'flagged')
      ORDER BY "actedAt", id`,
    ctx.db.conversation.findUnique({
      where: { id: conversationId },
      select: { joinedIntoId: true, customerId: true, assigneeId: true },
    }),
    looksUnanswered(ctx, conversationId),
  ]);
  const joined = acts.findLast(({ kind }) => kind === "joined" || kind === "parted");
  const isFresh = joined && joined.actedAt.getTime() > ctx.now().getTime() - NEWS_MS;
  const asked = acts.findLast(({ kind }) => ["join-proposed", "kept-apart", "joined"].includes(kind));
  const askedIds = asked?.kind === "join-proposed" ? (asked.values.conversationIds ?? []) : [];
  const twice = acts.findLast(({ values }) => values.reason === "bridge-code-twice");
  const keeperId = own?.assigneeId ?? null;
  const [into, proposals, keeper] = await Promise.all([
    own?.joinedIntoId ? listMatters(ctx, [own.joinedIntoId], null) : [],
    own && !own.joinedIntoId ? listMatters(ctx, askedIds, own.customerId) : [],
    keeperId ? ctx.db.agent.findUnique({ where: { id: keeperId }, select: { displayName: true } }) : null,
  ]);
  return {
    joinedInto: into[0] ?? null,
    joined:
      joined?.kind === "joined" && joined.values.linkId && isFresh
        ? { at: joined.actedAt.toISOString(), keeper: keeper ? { id: keeperId ?? "", ...keeper } : null }
        : null,
    proposals,
    looksUnanswered: unanswered,
    codeTwiceAt: twice?.actedAt.toISOString() ?? null,
  };
}
