import { randomUUID } from "node:crypto";
import { type SeedOptions, seedConversation } from "./conversation-rows";
import type { TestDatabase } from "./database";

export interface TurnWish extends Omit<SeedOptions, "publishedAt" | "status"> {
  startedAt: Date;
  /** Null: still open. */
  endedAt: Date | null;
  ending?: "answered" | "no-reply-needed";
  channel?: string;
  isCloser?: boolean;
  receivedAt?: Date;
}

/** One conversation whose one turn has exactly these times. */
export async function seedTurn(database: TestDatabase, wish: TurnWish): Promise<string> {
  const { startedAt, endedAt, ending, channel, isCloser, receivedAt, ...seed } = wish;
  const { conversationId } = await seedConversation(database, { ...seed, publishedAt: startedAt });
  await database.db.turn.updateMany({
    where: { conversationId },
    data: {
      teamId: seed.teamId ?? null,
      endedAt,
      ending: endedAt === null ? null : (ending ?? "answered"),
      ...(ending === "no-reply-needed" ? { closeReason: "other" } : {}),
      ...(channel === undefined ? {} : { channel }),
      isCloser: isCloser ?? false,
      receivedAt: receivedAt ?? startedAt,
    },
  });
  return conversationId;
}

/** A number of turns that began at these instants and were answered after so many seconds. */
export async function seedTurns(
  database: TestDatabase,
  starts: readonly Date[],
  seconds: number,
  seed: Partial<TurnWish> = {},
): Promise<void> {
  for (const startedAt of starts)
    await seedTurn(database, {
      ...seed,
      place: randomUUID(),
      startedAt,
      endedAt: new Date(startedAt.getTime() + seconds * 1000),
    });
}
