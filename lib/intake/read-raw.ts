import { noteArrivals } from "@/lib/accounts/note-arrivals";
import { revokeAccess } from "@/lib/accounts/revoke-access";
import { secondsBetween } from "@/lib/base/time";
import type { Channel, RawArrival, WireEvent } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { type Removal, removeInteractions } from "@/lib/conversations/remove-interactions";
import { uuids } from "@/lib/db/sql";
import { adoptNative } from "@/lib/replies/adopt-native";
import { type IntakeAccount, listIntakeAccounts } from "./list-intake-accounts";
import { type Poison, putInQuarantine } from "./put-in-quarantine";
import { isPassing } from "./rules/is-passing";
import type { StoredRaw } from "./store-raw";
import { takeIn } from "./take-in";

interface Folded {
  inbound: Arrival[];
  natives: Arrival[];
  removals: Removal[];
  revoked: { channel: string; externalId: string }[];
  poisons: Poison[];
}

export interface ReadResult {
  arrived: number;
  removed: number;
  quarantined: number;
}

/**
 * Reads stored raw bytes into the history: what came in, our own posts, what is gone. Marks them done; what cannot
 * be read or stored goes to quarantine and holds up nothing. May run twice for the same bytes. Throws only what
 * passes by itself (a database that is down); the bytes then stay `stored`.
 */
export async function readRaw(ctx: WorkerCtx, raws: readonly StoredRaw[]): Promise<ReadResult> {
  if (raws.length === 0) return { arrived: 0, removed: 0, quarantined: 0 };
  const accounts = await listIntakeAccounts(ctx);
  const folded: Folded = { inbound: [], natives: [], removals: [], revoked: [], poisons: [] };
  for (const raw of raws) fold(ctx, raw, accounts, folded);
  const rawOf = new Map(raws.map((raw) => [raw.id, raw]));
  const failed = [
    ...(await takeIn(ctx, folded.inbound, ingestInteractions)),
    ...(await takeIn(ctx, folded.natives, adoptNative)),
  ];
  for (const { arrival, error } of failed) {
    const raw = rawOf.get(arrival.rawEventId ?? "");
    if (raw)
      folded.poisons.push(poison(raw, "not-stored", arrival.inbound.externalId, { error: codeOf(error) }));
  }
  const removed = await removeInteractions(ctx, folded.removals);
  for (const revoked of folded.revoked) await revokeAccess(ctx, revoked);
  await putInQuarantine(ctx, folded.poisons);
  await markRead(ctx, raws, new Set(folded.poisons.map((each) => each.rawEventId)));
  await noteArrivals(ctx, delaysOf([...folded.inbound, ...folded.natives]));
  const arrived = folded.inbound.length + folded.natives.length - failed.length;
  return { arrived, removed, quarantined: folded.poisons.length };
}

function fold(ctx: WorkerCtx, raw: StoredRaw, accounts: readonly IntakeAccount[], into: Folded): void {
  const account = accounts.find((each) => each.id === raw.accountId);
  const channel = ctx.channels.get(raw.channel);
  if (!account || !channel) {
    into.poisons.push(poison(raw, account ? "unknown-channel" : "unknown-account"));
    return;
  }
  const own = new Set(accounts.filter((each) => each.channel === raw.channel).map((each) => each.externalId));
  const arrival: RawArrival = { account: account.ref, source: raw.source, body: raw.body };
  for (const event of foldSafely(channel, arrival)) {
    switch (event.type) {
      case "arrived": {
        const { inbound } = event;
        const one: Arrival = { inbound, account, rawEventId: raw.id, receivedAt: raw.receivedAt };
        if (inbound.direction === "outbound") into.natives.push(one);
        else if (!inbound.customer) into.poisons.push(poison(raw, "no-author", inbound.externalId));
        // What another account of ours says to this one is no customer's: it comes in as its own.
        else if (!own.has(inbound.customer.externalId)) into.inbound.push(one);
        break;
      }
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

/** A wire promises never to throw; one that does loses these bytes to quarantine, not the line behind them. */
function foldSafely(channel: Channel, arrival: RawArrival): WireEvent[] {
  try {
    return channel.fold(arrival);
  } catch (error) {
    if (isPassing(error)) throw error;
    return [{ type: "unreadable", reason: "fold-failed" }];
  }
}

function poison(raw: StoredRaw, reason: string, externalId?: string, values?: Poison["values"]): Poison {
  const { id, receivedAt, channel, source, accountId } = raw;
  const what = { rawEventId: id, rawReceivedAt: receivedAt, channel, source, accountId, reason };
  return { ...what, externalId, ...(values ? { values } : {}) };
}

async function markRead(
  ctx: WorkerCtx,
  raws: readonly StoredRaw[],
  poisoned: ReadonlySet<string | null>,
): Promise<void> {
  const aside = uuids(raws.flatMap((raw) => (poisoned.has(raw.id) ? [raw.id] : [])));
  const times = raws.map((raw) => raw.receivedAt.getTime());
  await ctx.db.$executeRaw`
    UPDATE "RawEvent" SET state = CASE WHEN id = ANY(${aside}) THEN 'quarantined' ELSE 'done' END, "doneAt" = ${ctx.now()}
    WHERE id = ANY(${uuids(raws.map((raw) => raw.id))}) AND state = 'stored'
      AND "receivedAt" BETWEEN ${new Date(Math.min(...times))} AND ${new Date(Math.max(...times))}`;
}

function delaysOf(arrivals: readonly Arrival[]) {
  return arrivals.flatMap(({ inbound, account, receivedAt }) =>
    receivedAt
      ? [{ accountId: account.id, receivedAt, delaySeconds: secondsBetween(inbound.publishedAt, receivedAt) }]
      : [],
  );
}

/** The database's or our own code of what went wrong; never the text, which may hold what a customer wrote. */
function codeOf(error: unknown): string {
  const { code, name, meta } = error as { code?: unknown; name?: unknown; meta?: { code?: unknown } };
  return String(meta?.code ?? code ?? name ?? "unknown").slice(0, 60);
}
