import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { emptyPlan } from "@/lib/conversations/ingest/batch";
import { readState } from "@/lib/conversations/ingest/read-state";
import { identifyCustomers, seenKey } from "@/lib/customers/identify-customers";
import { handleKey, lockInOrder } from "@/lib/customers/lock-in-order";
import { uuids } from "@/lib/db/sql";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import type { Fresh } from "./sift-known";
import type { RecordedBatch, Taking } from "./taking";

/** Locks the people of a batch, finds or makes them and reads what is held of it: at most six statements. */
export async function openTaking(
  ctx: Ctx,
  { importId, accounts, languages }: RecordedBatch,
  fresh: readonly Fresh[],
): Promise<Taking> {
  const seen = fresh.map(({ channel, customer }) => ({ channel, author: customer }));
  await lockInOrder(
    ctx,
    seen.map(({ channel, author }) => handleKey(channel, author.externalId)),
  );
  const identified = await identifyCustomers(ctx, seen);
  const state = await readState(ctx, {
    ids: fresh.flatMap(({ channel, messages, heldIds }) =>
      [
        ...messages.flatMap(({ externalId, inReplyTo }) => [externalId, inReplyTo ?? externalId]),
        ...heldIds,
      ].map((externalId) => ({ channel, externalId })),
    ),
    threads: fresh.flatMap(({ channel, place, customer }) => {
      const who = identified.get(seenKey(channel, customer.externalId));
      return who ? [{ channel, place, handleId: who.handleId }] : [];
    }),
    customerIds: [],
  });
  const now = ctx.now();
  return {
    ...state,
    importId,
    accounts,
    languages,
    identified,
    now,
    newId: () => uuidv7(now, ctx.random),
    untouched: await untouchedAmong(ctx, [...state.conversations.keys()]),
    plan: emptyPlan(),
    planned: new Map(),
    grown: new Set(),
    calls: new Map(),
    errors: [],
    causes: new Map(),
    traits: ctx.traits,
    proves: () => false,
    rules: DEFAULT_FLAG_RULES,
    findings: new Map(),
  };
}

async function untouchedAmong(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Conversation" c WHERE c.id = ANY(${uuids(ids)}) AND c."importId" IS NOT NULL AND c.status = 'resolved'
      AND NOT EXISTS (SELECT 1 FROM "ConversationAct" a WHERE a."conversationId" = c.id AND a.kind = 'reopened')`;
  return new Set(rows.map(({ id }) => id));
}
