import { catchCanaries } from "@/lib/accounts/catch-canaries";
import { noteArrivals } from "@/lib/accounts/note-arrivals";
import { revokeAccess } from "@/lib/accounts/revoke-access";
import { secondsBetween } from "@/lib/base/time";
import type { WorkerCtx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { findErased } from "@/lib/conversations/find-erased";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { leaveOutErased } from "@/lib/conversations/leave-out-erased";
import { recordCalls } from "@/lib/conversations/record-calls";
import { removeInteractions } from "@/lib/conversations/remove-interactions";
import { uuids } from "@/lib/db/sql";
import { absorbLetterAnswers } from "@/lib/incidents/mailings/letters/absorb-letter-answers";
import { noteLetterAnswers, placeLetters } from "@/lib/incidents/mailings/letters/place-letters";
import { removeFound } from "@/lib/listening/remove-found";
import { takeListened } from "@/lib/listening/take-listened";
import { adoptOwn } from "@/lib/publishing/outbox/adopt-own";
import { noteRemoved } from "@/lib/publishing/outbox/note-removed";
import { keepFiles } from "@/lib/replies/keep-files";
import { noteBounces } from "@/lib/replies/note-bounces";
import { absorbSideAnswers } from "@/lib/replies/side-conversations/absorb-side-answers";
import { absorbSystemAnswers } from "@/lib/replies/system-mail/absorb-system-answers";
import { wipeErasedRaw } from "./erase-raw";
import { foldAll, poison } from "./fold-raw";
import { listIntakeAccounts } from "./list-intake-accounts";
import { putInQuarantine } from "./put-in-quarantine";
import type { StoredRaw } from "./store-raw";
import { takeIn } from "./take-in";

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
  const folded = await foldAll(ctx, raws, accounts);
  folded.inbound = await absorbSystemAnswers(ctx, await absorbSideAnswers(ctx, folded.inbound));
  folded.inbound = await absorbLetterAnswers(ctx, folded.inbound);
  const rawOf = new Map(raws.map((raw) => [raw.id, raw]));
  const wanted = {
    inbound: await leaveOutErased(ctx, folded.inbound),
    natives: await leaveOutErased(ctx, folded.natives),
    calls: await leaveOutErased(ctx, folded.calls),
    listened: await leaveOutErased(ctx, folded.listened),
  };
  const [inbound, natives] = [await keepFiles(ctx, wanted.inbound), await keepFiles(ctx, wanted.natives)];
  const answeredLetters = await placeLetters(ctx, inbound);
  const failed = [
    ...(await takeIn(ctx, inbound, ingestInteractions)),
    ...(await takeIn(ctx, natives, adoptOwn)),
    ...(await takeIn(ctx, wanted.calls, recordCalls)),
    ...(await takeIn(ctx, wanted.listened, takeListened)),
  ];
  await noteBounces(ctx, inbound);
  await noteLetterAnswers(ctx, answeredLetters);
  for (const { arrival, error } of failed) {
    const raw = rawOf.get(arrival.rawEventId ?? "");
    if (raw)
      folded.poisons.push(poison(raw, "not-stored", arrival.inbound.externalId, { error: codeOf(error) }));
  }
  const isErased = await findErased(ctx, folded.removals);
  const removed = await removeInteractions(
    ctx,
    folded.removals.filter((each) => !isErased(each)),
  );
  await removeFound(ctx, folded.removals);
  await noteRemoved(ctx, folded.removals);
  await catchCanaries(ctx, folded.canaries);
  for (const revoked of folded.revoked) await revokeAccess(ctx, revoked);
  await putInQuarantine(ctx, folded.poisons);
  await markRead(ctx, raws, new Set(folded.poisons.map((each) => each.rawEventId)));
  const left = new Set(Object.values(wanted).flatMap((each) => each.map(({ inbound }) => inbound)));
  const erased = [...folded.inbound, ...folded.natives, ...folded.calls, ...folded.listened].filter(
    (each) => !left.has(each.inbound),
  );
  await wipeErasedRaw(ctx, [
    ...erased.flatMap(({ rawEventId }) => rawOf.get(rawEventId ?? "") ?? []),
    ...folded.holdingCards,
  ]);
  const timed = folded.calls.filter(({ inbound: { call } }) => call?.startedAt);
  await noteArrivals(ctx, delaysOf(ctx, [...folded.inbound, ...folded.natives, ...timed]));
  const all = [folded.inbound, folded.natives, folded.calls];
  const arrived = all.reduce((sum, { length }) => sum + length, 0) - failed.length;
  return { arrived, removed, quarantined: folded.poisons.length };
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

/** Only where the provider's time counts: the date of a mail is its sender's word. */
function delaysOf(ctx: WorkerCtx, arrivals: readonly Arrival[]) {
  const isTimed = (channel: string) => ctx.traits.get(channel)?.turnStart === "earlier";
  return arrivals.flatMap(({ inbound, account, receivedAt }) =>
    receivedAt
      ? [
          {
            accountId: account.id,
            receivedAt,
            delaySeconds: isTimed(inbound.channel) ? secondsBetween(inbound.publishedAt, receivedAt) : 0,
          },
        ]
      : [],
  );
}

/** The database's or our own code of what went wrong; never the text, which may hold what a customer wrote. */
function codeOf(error: unknown): string {
  const { code, name, meta } = error as { code?: unknown; name?: unknown; meta?: { code?: unknown } };
  return String(meta?.code ?? code ?? name ?? "unknown").slice(0, 60);
}
