import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/context/ctx";
import { type SeedOptions, seedConversation } from "./conversation-rows";
import { shiftDesk } from "./shift-desk";

type Agent = Actor & { type: "agent" };

/** A desk of shifts where people sign in and conversations wait, on Monday, 23 November 2026, 09:00 UTC. */
export async function watchDesk() {
  const base = await shiftDesk();
  const { database, desk } = base;
  const { db, clock } = database;
  const signsOfLife = async ({ agentId }: Agent, createdAt = clock.now) => {
    const known = await db.session.updateMany({ where: { agentId }, data: { lastSeenAt: clock.now } });
    if (known.count === 0)
      await db.session.create({ data: { id: randomUUID(), agentId, createdAt, lastSeenAt: clock.now } });
  };
  return {
    ...base,
    signsOfLife,
    later(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    /** A shift by the wall clock of a zone, on the day the clock shows unless told. */
    shift: ({ agentId }: Agent, from: string, to: string, over: Record<string, unknown> = {}) =>
      base.lay({
        agentId,
        zone: "Etc/UTC",
        startLocal: `2026-11-23T${from}`,
        endLocal: `2026-11-23T${to}`,
        force: { reason: "a test of the watch" },
        ...over,
      }),
    async waits(over: SeedOptions & { language?: string | null; tags?: string[] } = {}): Promise<string> {
      const { language = null, tags = [], ...seed } = over;
      const { conversationId } = await seedConversation(database, { teamId: desk.care, ...seed });
      await db.conversation.update({ where: { id: conversationId }, data: { language, tags } });
      return conversationId;
    },
    holder: async (id: string) =>
      (await db.conversation.findUniqueOrThrow({ where: { id }, select: { assigneeId: true } })).assigneeId,
    why: (conversationId: string) =>
      db.conversationAct.findMany({
        where: { conversationId, kind: "assigned" },
        orderBy: { id: "asc" },
        select: { values: true },
      }),
    async empty() {
      await base.clear();
      for (const table of [
        "AgentState",
        "LastGiven",
        "KeptConversation",
        "ShiftEnd",
        "TeamSharing",
        "Session",
        "Draft",
      ])
        await db.$executeRawUnsafe(`DELETE FROM "${table}"`);
      await db.conversation.updateMany({ data: { assigneeId: null, status: "resolved" } });
      // As of those who were here before languages were kept.
      await db.$executeRaw`UPDATE "Agent" SET languages = NULL`;
    },
  };
}
export type WatchDesk = Awaited<ReturnType<typeof watchDesk>>;
