import type { InboundCall } from "@/lib/channels/inbound-call";
import { theirNumber } from "@/lib/channels/phone/their-number";
import type { Arrival, ArrivalAccount } from "@/lib/conversations/arrival";
import type { LogCall } from "@/lib/conversations/call-schemas";
import { getVisible } from "@/lib/conversations/get-visible";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { logCall } from "@/lib/conversations/log-call";
import { recordCalls } from "@/lib/conversations/record-calls";
import { type Desk, seedDesk } from "./conversation-rows";
import { testDatabase } from "./database";
import { arrival, post } from "./inbound";

type Heard = Partial<InboundCall> & Pick<InboundCall, "outcome">;

const NOW = new Date("2026-11-23T09:00:00.000Z");

/** Two teams with their people, care's X account and phone line, on a Monday at nine. */
export async function callDesk() {
  const database = await testDatabase(NOW);
  const people: Desk = await seedDesk(database);
  const x: ArrivalAccount = {
    id: people.account,
    channel: "x",
    externalId: "900",
    teamId: people.care,
    reopenDays: 7,
  };
  const line: ArrivalAccount = {
    id: database.id(),
    channel: "phone",
    externalId: "+12025550100",
    teamId: people.care,
    reopenDays: 7,
  };
  await database.db.account.create({
    data: { ...line, purpose: "care", handle: "+12025550100", displayName: "Care line", createdAt: NOW },
  });
  let next = 1000;
  const id = () => String(next++);
  const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  const freshNumber = () => `+1202555${String(next++).padStart(4, "0")}`;

  const call = (callId: string, heard: Heard): Arrival => {
    const { number, author } = theirNumber(heard.number ?? null, "+12025550100", callId);
    const isOver = heard.outcome === "finished" || heard.outcome === "missed";
    const startedAt = heard.startedAt ?? null;
    const durationSeconds = heard.durationSeconds ?? 0;
    const end = startedAt && new Date(startedAt.getTime() + durationSeconds * 1000);
    const endedAt = heard.endedAt ?? (isOver ? end : null);
    const inbound = post(callId, "0", {
      channel: "phone",
      externalId: `call:${callId}`,
      place: `call:${callId}`,
      kind: "call",
      audience: "private",
      customer: author,
      text: "",
      publishedAt: endedAt ?? startedAt ?? NOW,
      call: { number, startedAt, endedAt, durationSeconds, outcome: heard.outcome },
    });
    return arrival(line, inbound);
  };

  /** A customer of care on X who waits for an answer since twenty minutes. */
  const waiting = async (text = "@NorthwindHelp where is my bag") => {
    const externalId = id();
    const said = post(id(), externalId, { publishedAt: at(-20), text });
    const [landed] = await ingestInteractions(database.ctx(), [arrival(x, said, at(-20))]);
    const conversationId = landed?.conversationId ?? "";
    const { customerId } = await database.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    });
    return { conversationId, customerId, externalId };
  };

  const greta = () => database.ctx(people.greta);
  const interactionOf = (callId: string) =>
    database.db.interaction.findUniqueOrThrow({
      where: { channel_externalId: { channel: "phone", externalId: `call:${callId}` } },
    });
  return {
    database,
    people,
    x,
    line,
    id,
    at,
    freshNumber,
    waiting,
    greta,
    linda: () => database.ctx(people.linda),
    noah: () => database.ctx(people.noah),
    interactionOf,
    /** The line tells of a call. */
    ring: (callId: string, heard: Heard, rawEventId: string | null = null) =>
      recordCalls(database.ctx(), [{ ...call(callId, heard), rawEventId }]),
    callOf: (callId: string) =>
      database.db.call.findUniqueOrThrow({ where: { externalId: `call:${callId}` } }),
    conversationOf: async (callId: string) =>
      getVisible(greta(), (await interactionOf(callId)).conversationId ?? ""),
    /** Greta writes down a call of two minutes that solved it. */
    logged: (more: Partial<LogCall> = {}) =>
      logCall(greta(), {
        number: freshNumber(),
        direction: "outbound",
        startedAt: at(-5).toISOString(),
        durationSeconds: 120,
        outcome: "solved",
        note: "Told her the bag is on its way.",
        accountId: line.id,
        ...more,
      }),
    /** The same, whose number is known from a call in vain an hour ago. */
    waitingWithNumber: async () => {
      const number = freshNumber();
      const found = await waiting();
      await logCall(database.ctx(people.greta), {
        number,
        direction: "outbound",
        startedAt: at(-60).toISOString(),
        durationSeconds: 10,
        outcome: "voicemail",
        note: "",
        accountId: line.id,
        customerId: found.customerId,
      });
      return { ...found, number };
    },
    ofBrand: async () => {
      const account: ArrivalAccount = {
        ...x,
        id: people.brandAccount,
        externalId: "901",
        teamId: people.brand,
      };
      const [landed] = await ingestInteractions(database.ctx(), [arrival(account, post(id(), id()))]);
      const conversationId = landed?.conversationId ?? "";
      const { customerId } = await database.db.conversation.findUniqueOrThrow({
        where: { id: conversationId },
      });
      return { conversationId, customerId };
    },
  };
}

export type CallDesk = Awaited<ReturnType<typeof callDesk>>;
