import type { CaughtCanary } from "@/lib/accounts/catch-canaries";
import { canaryMarkOf } from "@/lib/accounts/rules/canary-text";
import type { Channel, RawArrival, WireEvent } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import type { Removal } from "@/lib/conversations/remove-interactions";
import { maskInbound } from "@/lib/conversations/rules/mask-inbound";
import type { Listened } from "@/lib/listening/take-listened";
import type { IntakeAccount } from "./list-intake-accounts";
import type { Poison } from "./put-in-quarantine";
import { isPassing } from "./rules/is-passing";
import { listeningKeyOf } from "./rules/listening-key";
import type { StoredRaw } from "./store-raw";

const HELD_BYTES = 25 * 1024 * 1024;

/** What raw bytes say, sorted by who takes it. */
export interface Folded {
  inbound: Arrival[];
  natives: Arrival[];
  calls: Arrival[];
  removals: Removal[];
  revoked: { channel: string; externalId: string }[];
  /** What a query of ours found in public. */
  listened: Listened[];
  /** Our own messages to ourselves: measured, never in a history. */
  canaries: CaughtCanary[];
  poisons: Poison[];
  /** Bytes in which a card number was read that could not be masked in them. */
  holdingCards: StoredRaw[];
}

/** Folds all of them at once, for a wire may take its time over one, and hands back what they say in their order. */
export async function foldAll(
  ctx: WorkerCtx,
  raws: readonly StoredRaw[],
  accounts: readonly IntakeAccount[],
): Promise<Folded> {
  const each = await Promise.all(
    raws.map(async (raw) => {
      const into: Folded = {
        inbound: [],
        natives: [],
        calls: [],
        listened: [],
        removals: [],
        revoked: [],
        canaries: [],
        poisons: [],
        holdingCards: [],
      };
      await foldRaw(ctx, raw, accounts, into);
      return into;
    }),
  );
  return {
    inbound: each.flatMap(({ inbound }) => inbound),
    natives: each.flatMap(({ natives }) => natives),
    calls: each.flatMap(({ calls }) => calls),
    listened: each.flatMap(({ listened }) => listened),
    removals: each.flatMap(({ removals }) => removals),
    revoked: each.flatMap(({ revoked }) => revoked),
    canaries: each.flatMap(({ canaries }) => canaries),
    poisons: each.flatMap(({ poisons }) => poisons),
    holdingCards: each.flatMap(({ holdingCards }) => holdingCards),
  };
}

/** Sorts what these bytes say into what it is for; what cannot be read is set aside with a reason. */
async function foldRaw(
  ctx: WorkerCtx,
  raw: StoredRaw,
  accounts: readonly IntakeAccount[],
  into: Folded,
): Promise<void> {
  const account = accounts.find((each) => each.id === raw.accountId);
  const channel = ctx.channels.get(raw.channel);
  if (!account || !channel) {
    into.poisons.push(poison(raw, account ? "unknown-channel" : "unknown-account"));
    return;
  }
  const own = new Set(accounts.filter((each) => each.channel === raw.channel).map((each) => each.externalId));
  const arrival = await arrivalOf(ctx, account.ref, raw);
  const queryId = listeningKeyOf(raw.source);
  for (const event of await foldSafely(channel, arrival)) {
    switch (event.type) {
      case "arrived": {
        const inbound = maskInbound(event.inbound);
        if (inbound !== event.inbound) into.holdingCards.push(raw);
        const mark =
          inbound.customer && own.has(inbound.customer.externalId) ? canaryMarkOf(inbound.text) : null;
        if (mark !== null) {
          if (inbound.direction === "inbound") into.canaries.push(caught(account, raw, mark));
          break;
        }
        const one: Arrival = { inbound, account, rawEventId: raw.id, receivedAt: raw.receivedAt };
        if (queryId !== null) into.listened.push({ ...one, queryId });
        else if (inbound.call) into.calls.push(one);
        else if (inbound.direction === "outbound") into.natives.push(one);
        else if (!inbound.customer) into.poisons.push(poison(raw, "no-author", inbound.externalId));
        // What another account of ours says to this one is no customer's: it comes in as its own. A mail may be forged.
        else if (inbound.mail || !own.has(inbound.customer.externalId)) into.inbound.push(one);
        break;
      }
      case "canary":
        into.canaries.push(caught(account, raw, event.mark));
        break;
      case "removed":
        into.removals.push({ channel: raw.channel, externalId: event.externalId, reason: event.reason });
        break;
      case "revoked":
        into.revoked.push({ channel: raw.channel, externalId: event.accountExternalId });
        break;
      case "unreadable":
        into.poisons.push(poison(raw, event.reason, event.externalId));
        break;
      case "ignored":
        break;
    }
  }
}

function caught({ id }: IntakeAccount, { receivedAt }: StoredRaw, mark: string): CaughtCanary {
  return { accountId: id, mark, returnedAt: receivedAt };
}

/** What went to a file for want of room at the time, and can be held now, is read whole. */
async function arrivalOf(
  ctx: WorkerCtx,
  account: RawArrival["account"],
  raw: StoredRaw,
): Promise<RawArrival> {
  const { source, body, file, receivedAt } = raw;
  const arrival = { account, source, body, receivedAt };
  if (!file) return arrival;
  const whole = file.bytes <= HELD_BYTES ? await ctx.files.get(file.key) : null;
  return whole ? { ...arrival, body: whole } : { ...arrival, file };
}

/** A wire promises never to reject; one that does loses these bytes to quarantine, not the line behind them. */
async function foldSafely(channel: Channel, arrival: RawArrival): Promise<WireEvent[]> {
  try {
    return await channel.fold(arrival);
  } catch (error) {
    if (isPassing(error)) throw error;
    return [{ type: "unreadable", reason: "fold-failed" }];
  }
}

export function poison(
  raw: StoredRaw,
  reason: string,
  externalId?: string,
  values?: Poison["values"],
): Poison {
  const { id, receivedAt, channel, source, accountId } = raw;
  const what = { rawEventId: id, rawReceivedAt: receivedAt, channel, source, accountId, reason };
  return { ...what, externalId, ...(values ? { values } : {}) };
}
