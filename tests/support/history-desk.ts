import type { Inbound } from "@/lib/channels/channel";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { recordNatives } from "@/lib/conversations/record-natives";
import { testDatabase } from "./database";
import { arrival, careAccount } from "./inbound";

const NOW = new Date("2026-11-23T09:00:00.000Z");

/** A desk with one care account on a Monday at nine, and short words for what its tests look at. */
export async function historyDesk() {
  const database = await testDatabase(NOW);
  const account: ArrivalAccount = await careAccount(database);
  let next = 1000;
  const stored = (externalId: string) =>
    database.db.interaction.findUniqueOrThrow({
      where: { channel_externalId: { channel: "x", externalId } },
    });
  const conversation = (conversationId: string | null) =>
    database.db.conversation.findUniqueOrThrow({ where: { id: conversationId ?? "" } });
  return {
    database,
    account,
    now: NOW,
    /** Provider's ids go up. */
    id: () => String(next++),
    minutes: (count: number) => new Date(NOW.getTime() + count * 60_000),
    stored,
    conversation,
    conversationOf: async (externalId: string) => conversation((await stored(externalId)).conversationId),
    turns: (conversationId: string | null) =>
      database.db.turn.findMany({
        where: { conversationId: conversationId ?? "" },
        orderBy: { position: "asc" },
      }),
    ingest: (...inbounds: Inbound[]) =>
      ingestInteractions(
        database.ctx(),
        inbounds.map((each) => arrival(account, each)),
      ),
    answer: (...natives: Inbound[]) =>
      recordNatives(
        database.ctx(),
        natives.map((each) => ({ ...arrival(account, each), agentId: null, initials: "GT" })),
      ),
  };
}

export type HistoryDesk = Awaited<ReturnType<typeof historyDesk>>;
