import { getVisible } from "@/lib/conversations/get-visible";
import { historyDesk } from "./history-desk";
import { post } from "./inbound";

/** A desk on a Monday at nine where people post, and somebody of its team who reads what that raises. */
export async function flagDesk() {
  const desk = await historyDesk();
  const { database } = desk;
  const agentId = database.id();
  const more = { email: "greta@northwind.example", role: "agent", createdAt: desk.now };
  await database.db.agent.create({ data: { id: agentId, displayName: "Greta Tamm", ...more } });
  const teamIds = [desk.account.teamId ?? ""];
  const greta = database.ctx({ type: "agent", agentId, role: "agent", teamIds });
  return {
    ...desk,
    greta,
    at: (minute: number) => {
      database.clock.now = desk.minutes(minute);
    },
    /** Somebody posts, at nine sharp where nothing else is said. */
    async comesIn(text: string, over: Parameters<typeof post>[2] = {}) {
      const by = over.customer?.externalId ?? desk.id();
      const inbound = post(desk.id(), by, { publishedAt: desk.minutes(0), text, ...over });
      await desk.ingest(inbound);
      return { by, inbound, id: (await desk.conversationOf(inbound.externalId)).id };
    },
    flagsOf: async (id: string) => (await getVisible(greta, id)).flags,
    kindsOf: async (id: string) => (await getVisible(greta, id)).flags.map(({ reason }) => reason),
    async look(id: string) {
      const { rank, dueAt, promisedAt } = await desk.conversation(id);
      return { rank, dueAt, promisedAt };
    },
  };
}

export type FlagDesk = Awaited<ReturnType<typeof flagDesk>>;
