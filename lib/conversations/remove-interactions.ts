import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockInOrder } from "@/lib/customers/lock-in-order";
import { join, sql, uuids } from "@/lib/db/sql";
import { lockConversations, rebuildTurns } from "./rebuild-turns";
import { refreshPreviews } from "./refresh-previews";
import { interactionKey } from "./rules/interaction-key";
import type { Cause } from "./rules/statuses";
import { wipeFlagWords } from "./wipe-flag-words";
import { wipeRemovedFiles } from "./wipe-removed-files";

export interface Removal {
  channel: string;
  externalId: string;
  reason: "deleted" | "protected" | "suspended" | "withheld";
}

interface Gone {
  id: string;
  conversationId: string | null;
  direction: string;
  reason: string;
}

/**
 * Does what a provider says of what is gone: text, versions, quote, files and raw bytes are wiped, the tombstone,
 * its place and our notes stay. What a customer deleted keeps its turn (they still wait); an answer of
 * ours that is gone answers nothing any more. Of a split answer only its first part counts. May run twice, and
 * before what it removes has come.
 */
export async function removeInteractions(outer: Ctx, removals: readonly Removal[]): Promise<number> {
  if (removals.length === 0) return 0;
  const gone = await inTransaction(outer, async (ctx) => {
    await lockInOrder(
      ctx,
      removals.map((each) => interactionKey(each.channel, each.externalId)),
    );
    await rememberEarly(ctx, removals);
    const found = await findGone(ctx, removals);
    if (found.length === 0) return found;
    const conversationIds = [...new Set(found.flatMap((each) => each.conversationId ?? []))];
    await lockConversations(ctx, conversationIds);
    await wipe(ctx, found);
    await wipeFlagWords(
      ctx,
      found.map(({ id }) => id),
    );
    await refreshPreviews(ctx, conversationIds);
    const causes = new Map<string, Cause>();
    for (const each of found) {
      if (each.conversationId && each.direction === "outbound") causes.set(each.conversationId, "taken-back");
    }
    await rebuildTurns(ctx, conversationIds, causes);
    await recordChanges(ctx, [
      ...found.map(({ id, conversationId }) => ({
        kind: "interaction.changed" as const,
        interactionId: id,
        conversationId,
      })),
      ...conversationIds.map((conversationId) => ({ kind: "conversation.changed" as const, conversationId })),
    ]);
    return found;
  });
  if (gone.length > 0) await wipeRemovedFiles(outer);
  return gone.length;
}

function asked(removals: readonly Removal[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(removals)}::jsonb) AS r(channel text, "externalId" text, reason text)`;
}

async function rememberEarly(ctx: Ctx, removals: readonly Removal[]): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "RemovedEarly" (channel, "externalId", reason, "removedAt")
    SELECT DISTINCT ON (r.channel, r."externalId") r.channel, r."externalId", r.reason, ${ctx.now()}::timestamptz FROM ${asked(removals)}
    WHERE NOT EXISTS (SELECT 1 FROM "Interaction" i WHERE i.channel = r.channel AND i."externalId" = r."externalId")
      AND NOT EXISTS (SELECT 1 FROM "InteractionAlias" a WHERE a.channel = r.channel AND a."externalId" = r."externalId")
    ON CONFLICT DO NOTHING`;
}

function findGone(ctx: Ctx, removals: readonly Removal[]): Promise<Gone[]> {
  const columns = sql`i.id, i."conversationId", i.direction, r.reason`;
  const lookups = [
    sql`SELECT ${columns} FROM ${asked(removals)} JOIN "Interaction" i ON i.channel = r.channel AND i."externalId" = r."externalId"`,
    sql`SELECT ${columns} FROM ${asked(removals)}
      JOIN "InteractionAlias" a ON a.channel = r.channel AND a."externalId" = r."externalId"
      JOIN "Interaction" i ON i.id = a."interactionId" AND i.direction = 'inbound'`,
  ];
  return ctx.db.$queryRaw<Gone[]>`
    SELECT DISTINCT ON (f.id) f.* FROM (${join(lookups, " UNION ALL ")}) f JOIN "Interaction" i ON i.id = f.id
    WHERE i."deletedAt" IS NULL AND (i."withheldReason" IS NULL OR f.reason = 'deleted')`;
}

async function wipe(ctx: Ctx, gone: readonly Gone[]): Promise<void> {
  const now = ctx.now();
  const ids = uuids(gone.map((each) => each.id));
  await ctx.db.$executeRaw`
    WITH gone AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) AS g(id uuid, reason text)),
    versions AS (DELETE FROM "InteractionVersion" WHERE "interactionId" = ANY(${ids})),
    files AS (
      UPDATE "Attachment" SET state = 'failed', failure = 'removed', "sourceUrl" = NULL, "altText" = NULL, "nextTryAt" = NULL
      WHERE "interactionId" = ANY(${ids})
    ),
    raws AS (
      UPDATE "RawEvent" e SET body = NULL, state = 'wiped', "doneAt" = ${now}::timestamptz FROM "InteractionRaw" r
      WHERE r."interactionId" = ANY(${ids}) AND e.id = r."rawEventId" AND e."receivedAt" = r."receivedAt"
        AND e.state IN ('done', 'quarantined')
    )
    UPDATE "Interaction" i SET text = '', quote = NULL,
      "deletedAt" = CASE WHEN g.reason = 'deleted' THEN ${now}::timestamptz END,
      "withheldReason" = CASE WHEN g.reason <> 'deleted' THEN g.reason END
    FROM gone g WHERE i.id = g.id`;
}
