import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";
import { searchDesk } from "@/lib/search/search-desk";
import { type SeedOptions, seedConversation } from "./conversation-rows";
import type { TestDatabase } from "./database";

/** A person with one conversation, by a name and handles of one's own. */
export async function seedPerson(
  database: TestDatabase,
  displayName: string,
  handles: readonly { channel: string; externalId: string; username?: string }[],
  over: SeedOptions = {},
) {
  const customerId = randomUUID();
  const createdAt = database.clock.now;
  await database.db.customer.create({ data: { id: customerId, displayName, createdAt } });
  const ids = handles.map(() => randomUUID());
  await database.db.handle.createMany({
    data: handles.map((handle, index) => ({
      id: ids[index] ?? "",
      customerId,
      displayName,
      createdAt,
      ...handle,
    })),
  });
  return seedConversation(database, { ...over, customerId, handleId: ids[0] ?? "" });
}

/** What a query finds, as texts. */
export async function textsOf(ctx: Ctx, q: string, limit = 30): Promise<string[]> {
  const { data } = await searchDesk(ctx, { q, limit });
  return data.map(({ interaction }) => interaction.text);
}
