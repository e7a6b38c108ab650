import type { Actor } from "@/lib/context/ctx";
import { getHandover } from "@/lib/conversations/handovers/get-handover";
import { listHandoversSchema } from "@/lib/conversations/handovers/handover-schemas";
import { listHandovers } from "@/lib/conversations/handovers/list-handovers";
import { type SeedOptions, seedConversation } from "./conversation-rows";
import { shiftDesk } from "./shift-desk";

/** A desk whose Greta has conversations and, where it is laid, a shift until 15:00 UTC. */
export async function handoverDesk() {
  const shifts = await shiftDesk();
  const { database, desk } = shifts;
  const ctx = (actor?: Actor) => database.ctx(actor);
  return {
    shifts,
    ctx,
    at: (time: string) => {
      database.clock.now = new Date(`2026-11-23T${time}:00.000Z`);
    },
    owner: async (id: string) =>
      (await database.db.conversation.findUniqueOrThrow({ where: { id } })).assigneeId,
    seed: async (over: SeedOptions = {}): Promise<string> => {
      const { care, account, greta } = desk;
      const given = { teamId: care, accountId: account, assigneeId: greta.agentId, ...over };
      return (await seedConversation(database, given)).conversationId;
    },
    /** Greta until 16:00 in Berlin; Linda from half an hour before. */
    layWatch: async ({ linda = true }: { linda?: boolean } = {}) => {
      const force = { reason: "test" };
      await shifts.lay({ startLocal: "2026-11-23T08:00", endLocal: "2026-11-23T16:00", force });
      const agentId = desk.linda.agentId;
      if (linda)
        await shifts.lay({ agentId, startLocal: "2026-11-23T15:30", endLocal: "2026-11-23T23:00", force });
    },
    onlySheet: async (actor: Actor) => {
      const { data } = await listHandovers(ctx(actor), listHandoversSchema.parse({}));
      const [first] = data;
      if (!first || data.length > 1) throw new Error(`${data.length} sheets`);
      return getHandover(ctx(actor), first.id);
    },
    empty: async () => {
      const { db } = database;
      await db.handoverLine.deleteMany();
      await db.handover.deleteMany();
      await db.deputy.deleteMany();
      await db.draft.deleteMany();
      await db.systemMail.deleteMany();
      await db.conversation.updateMany({ data: { status: "resolved", assigneeId: null } });
      await shifts.clear();
    },
  };
}
export type HandoverDesk = Awaited<ReturnType<typeof handoverDesk>>;
