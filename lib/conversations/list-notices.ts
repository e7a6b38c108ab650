import { maySee } from "@/lib/agents/rules/may-see";
import { HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
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
    own?.joinedIntoId ? matters(ctx, [own.joinedIntoId], null) : [],
    own && !own.joinedIntoId ? matters(ctx, askedIds, own.customerId) : [],
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

type Matter = Notices["proposals"][number];

/** Those that the reader sees; as proposals only what is the same person's and still open. */
async function matters(ctx: Ctx, ids: readonly string[], customerId: string | null): Promise<Matter[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.$queryRaw<
    (Omit<Matter, "assignee" | "openedAt"> & {
      teamId: string | null;
      customerId: string;
      joinedIntoId: string | null;
      openedAt: Date;
      assigneeId: string | null;
      assigneeName: string | null;
    })[]
  >`SELECT c.id, c.status, c.preview, c."openedAt", c."teamId", c."customerId", c."joinedIntoId", c."assigneeId",
      cu."displayName" AS "customerName", a."displayName" AS "assigneeName"
    FROM "Conversation" c JOIN "Customer" cu ON cu.id = c."customerId" LEFT JOIN "Agent" a ON a.id = c."assigneeId"
    WHERE c.id = ANY(${uuids(ids)}) ORDER BY c."openedAt", c.id`;
  return rows
    .filter((row) => maySee(ctx.actor, row))
    .filter((row) => customerId === null || isStillOpen(row, customerId))
    .map(({ id, status, preview, customerName, openedAt, assigneeId, assigneeName }) => ({
      id,
      status,
      preview,
      customerName,
      openedAt: openedAt.toISOString(),
      assignee: assigneeId ? { id: assigneeId, displayName: assigneeName ?? "" } : null,
    }));
}

function isStillOpen(
  row: { customerId: string; status: string; joinedIntoId: string | null },
  customerId: string,
): boolean {
  return row.customerId === customerId && row.status !== "resolved" && row.joinedIntoId === null;
}
