import { followLinks } from "@/lib/conversations/follow-links";
import { listSuggestions } from "@/lib/conversations/list-suggestions";
import { type Seeded, seedConversation, seedDesk } from "./conversation-rows";
import { testDatabase } from "./database";

const NOW = new Date("2026-11-23T09:00:00.000Z");

/** A desk with people on several channels whose words the follower of links has read. */
export async function linkDesk() {
  const database = await testDatabase(NOW);
  const desk = await seedDesk(database);
  const greta = () => database.ctx(desk.greta);
  let next = 0;

  /** A person on a channel with one open matter of the care team. */
  async function somebody(
    channel: "x" | "email" | "phone",
    externalId: string,
    text: string,
    more = {},
  ): Promise<Seeded> {
    const seeded = await seedConversation(database, {
      teamId: desk.care,
      text,
      audience: "private",
      ...more,
    });
    await database.db.handle.update({ where: { id: seeded.handleId }, data: { channel, externalId } });
    await followLinks(database.ctx(), [seeded.interactionId]);
    return seeded;
  }

  return {
    database,
    desk,
    now: NOW,
    greta,
    system: () => database.ctx(),
    somebody,
    onX: (text: string, more = {}) => somebody("x", `x${++next}`, text, more),
    address: () => `jo${++next}@example.com`,
    open: async (seeded: Seeded) =>
      (await listSuggestions(greta(), seeded.customerId)).filter(({ state }) => state === "open"),
    customerOf: async (seeded: Seeded) =>
      (await database.db.handle.findUniqueOrThrow({ where: { id: seeded.handleId } })).customerId,
  };
}

export type LinkDesk = Awaited<ReturnType<typeof linkDesk>>;
