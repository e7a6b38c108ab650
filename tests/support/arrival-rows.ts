import { randomUUID } from "node:crypto";
import type { TestDatabase } from "./database";

export interface Arriving {
  accountId: string;
  /** When each reached us; each is by a person of their own unless `by` says how many there are. */
  at: readonly Date[];
  by?: number;
  text?: (place: number) => string;
  /** How long before it was said. */
  lateMinutes?: number;
  /** One thread place for all of them. */
  place?: string;
  conversationId?: string;
}

/** Public posts as they lie after ingest, written at once. Answers their ids, in order. */
export async function arrive({ db }: TestDatabase, wish: Arriving): Promise<string[]> {
  const people = Array.from({ length: wish.by ?? wish.at.length }, () => ({
    customerId: randomUUID(),
    handleId: randomUUID(),
    threadId: randomUUID(),
  }));
  const createdAt = wish.at[0] ?? new Date(0);
  await db.customer.createMany({
    data: people.map(({ customerId }, n) => ({ id: customerId, displayName: `Person ${n}`, createdAt })),
  });
  await db.handle.createMany({
    data: people.map(({ customerId, handleId }) => ({
      id: handleId,
      channel: "x",
      externalId: handleId,
      customerId,
      username: `p${handleId.slice(0, 8)}`,
      createdAt,
    })),
  });
  await db.thread.createMany({
    data: people.map(({ handleId, threadId }) => ({
      id: threadId,
      channel: "x",
      place: wish.place ?? `post:${threadId}`,
      handleId,
      accountId: wish.accountId,
      openedAt: createdAt,
    })),
  });
  const rows = wish.at.map((receivedAt, n) => {
    const { customerId, handleId, threadId } = people[n % people.length] ?? {
      customerId: "",
      handleId: "",
      threadId: "",
    };
    return {
      id: randomUUID(),
      channel: "x",
      externalId: `post:${randomUUID()}`,
      customerId,
      handleId,
      threadId,
      conversationId: wish.conversationId ?? null,
      accountId: wish.accountId,
      kind: "post",
      audience: "public",
      direction: "inbound",
      authorType: "customer",
      text: wish.text?.(n) ?? `@NorthwindHelp where is number ${n}`,
      publishedAt: new Date(receivedAt.getTime() - (wish.lateMinutes ?? 0) * 60_000),
      receivedAt,
      opensTurn: wish.conversationId !== undefined,
    };
  });
  await db.interaction.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** Counts of eight weeks (or so many days) before now, so many in each five minutes: what is usual. */
export async function usually(
  { db }: TestDatabase,
  wish: { accountId: string; now: Date; days: number; perFiveMinutes: number },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ArrivalCount" ("sourceId", "minuteAt", count)
    SELECT ${wish.accountId}::uuid, at, ${wish.perFiveMinutes}::int
    FROM generate_series(date_bin('5 minutes', ${wish.now}::timestamptz, TIMESTAMPTZ '2000-01-01 00:00:00+00') - make_interval(days => ${wish.days}::int),
      ${wish.now}::timestamptz - interval '2 hours', interval '5 minutes') at`;
}
