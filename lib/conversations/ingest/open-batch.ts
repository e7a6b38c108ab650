import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Arrival, Landed } from "@/lib/conversations/arrival";
import { provesThread } from "@/lib/conversations/proves-thread";
import { type Causes, rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { interactionKey } from "@/lib/conversations/rules/interaction-key";
import { identifyCustomers, type Seen, seenKey } from "@/lib/customers/identify-customers";
import { handleKey, type LockKey, lockInOrder } from "@/lib/customers/lock-in-order";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import { type Batch, emptyPlan } from "./batch";
import { mailIds } from "./mail-ids";
import { readState } from "./read-state";
import { isEmpty, writePlan } from "./write-plan";

/** Locks what the batch is about, identifies its people and reads what is held of it: four statements at most. */
export async function openBatch(
  ctx: Ctx,
  arrivals: readonly Arrival[],
  seen: readonly Seen[],
): Promise<Batch> {
  await lockInOrder(ctx, [
    ...seen.map((each) => handleKey(each.channel, each.author.externalId)),
    ...arrivals.flatMap(keys),
  ]);
  const identified = await identifyCustomers(ctx, seen);
  const { flagRulesId, ...state } = await readState(ctx, {
    ids: arrivals.flatMap(({ inbound }) =>
      [
        inbound.externalId,
        ...inbound.aliases,
        ...mailIds(inbound),
        inbound.inReplyToExternalId,
        inbound.place,
      ]
        .filter((id) => id !== undefined)
        .map((externalId) => ({ channel: inbound.channel, externalId })),
    ),
    threads: arrivals.flatMap(({ inbound }) => {
      const { channel, place, customer, inReplyToAuthorExternalId } = inbound;
      return [customer?.externalId, inReplyToAuthorExternalId].flatMap((author) => {
        const who = author === undefined ? undefined : identified.get(seenKey(channel, author));
        return who ? [{ channel, place, handleId: who.handleId }] : [];
      });
    }),
    customerIds: [...new Set([...identified.values()].map((each) => each.customerId))],
  });
  const now = ctx.now();
  const newId = () => uuidv7(now, ctx.random);
  const proves: Batch["proves"] = (messageId, thread) => provesThread(ctx, messageId, thread);
  return {
    ...state,
    now,
    newId,
    traits: ctx.traits,
    identified,
    proves,
    plan: emptyPlan(),
    causes: new Map(),
    rules: await readFlagRules(ctx, flagRulesId),
    findings: new Map(),
  };
}

/** Writes the batch, derives the turns anew and tells the screens: four statements at most. */
export async function closeBatch(ctx: Ctx, batch: Batch): Promise<void> {
  if (isEmpty(batch)) return;
  await writePlan(ctx, batch);
  const causes: Causes = batch.causes;
  await rebuildTurns(ctx, [...batch.causes.keys()], causes, {
    findings: batch.findings,
    historyOf: [...batch.causes].flatMap(([id, cause]) => (cause === "arrived" ? id : [])),
  });
  await recordChanges(ctx, [
    ...batch.plan.interactions.map(({ id, conversationId, accountId }) => ({
      kind: "interaction.created" as const,
      interactionId: id,
      conversationId,
      accountId,
    })),
    ...batch.plan.edits.map(({ id, conversationId }) => ({
      kind: "interaction.changed" as const,
      interactionId: id,
      conversationId,
    })),
    ...[...batch.causes.keys()].map((conversationId) => ({
      kind: "conversation.changed" as const,
      conversationId,
    })),
  ]);
}

/** In the order things were said, so that numbers and previews follow it within a batch. */
export function inOrder<A extends Arrival>(arrivals: readonly A[]): A[] {
  return [...arrivals].sort(
    ({ inbound: a }, { inbound: b }) =>
      a.publishedAt.getTime() - b.publishedAt.getTime() || a.version - b.version,
  );
}

/** What became of each arrival, in the order they were handed in. */
export function inGivenOrder<A extends Arrival>(
  given: readonly A[],
  landed: ReadonlyMap<A, Landed>,
): Landed[] {
  return given.flatMap((arrival) => landed.get(arrival) ?? []);
}

function keys({ inbound }: Arrival): LockKey[] {
  const { channel, externalId, aliases, inReplyToExternalId } = inbound;
  const referred = [...mailIds(inbound), ...(inReplyToExternalId ? [inReplyToExternalId] : [])];
  return [
    ...[externalId, ...aliases].map((id) => interactionKey(channel, id)),
    ...referred.map((id) => ({ ...interactionKey(channel, id), shared: true })),
  ];
}
