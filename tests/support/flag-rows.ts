import type { FlagKind } from "@/lib/red-flags/schemas";
import type { Seeded } from "./conversation-rows";
import type { TestDatabase } from "./database";

/** A flag on a seeded conversation, as the rules raise it from its first words. */
export async function raiseFlag(
  database: TestDatabase,
  { conversationId, threadId, interactionId }: Pick<Seeded, "conversationId" | "threadId" | "interactionId">,
  kind: FlagKind,
  weight = 80,
): Promise<string> {
  const id = database.id();
  await database.db.flag.create({
    data: {
      ...{ id, conversationId, threadId, interactionId, kind, weight },
      evidence: { code: "words", values: {}, spans: [] },
      sinceAt: new Date(database.clock.now.getTime() - 60_000),
      raisedAt: database.clock.now,
      rulesVersion: 0,
    },
  });
  return id;
}
