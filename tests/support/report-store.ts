import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockConversations, rebuildTurns } from "@/lib/conversations/rebuild-turns";
import type { KnownConversation, KnownEvent } from "./report-quarter";

/** Where made-up conversations are stored: ids by the numbers that stand in them. */
export interface Places {
  accounts: string[];
  teams: string[];
  agents: string[];
}

const BATCH = 250;

/** The id of a thing of a kind by its number. */
export function idOf(kind: number, number: number): string {
  const hex = number.toString(16).padStart(12, "0");
  return `${kind.toString(16).padStart(8, "0")}-0000-7000-8000-${hex}`;
}

/** Stores conversations as they would have come, then has the desk itself derive their turns. */
export async function storeQuarter(
  ctx: Ctx,
  places: Places,
  known: readonly KnownConversation[],
  bystanders: readonly KnownEvent[],
): Promise<void> {
  let number = 0;
  for (let from = 0; from < known.length; from += BATCH) {
    const batch = known.slice(from, from + BATCH);
    const rows = batch.flatMap((each) =>
      each.events.map((event) => interactionOf(event, each, number++, places)),
    );
    await inTransaction(ctx, async (inner) => {
      await insert(
        inner,
        "Customer",
        batch.map(({ number: n }) => ({ id: idOf(1, n), displayName: `Person ${n}`, createdAt: ctx.now() })),
      );
      await insert(
        inner,
        "Handle",
        batch.map(({ number: n, channel }) => ({
          id: idOf(2, n),
          channel,
          externalId: `h${n}`,
          customerId: idOf(1, n),
          createdAt: ctx.now(),
        })),
      );
      await insert(
        inner,
        "Conversation",
        batch.map((each) => conversationOf(each, ctx, places)),
      );
      await insert(
        inner,
        "Thread",
        batch.map((each) => ({
          ...{
            id: idOf(4, each.number),
            channel: each.channel,
            place: `p${each.number}`,
            handleId: idOf(2, each.number),
          },
          ...{
            accountId: places.accounts[each.account],
            conversationId: idOf(3, each.number),
            openedAt: ctx.now(),
          },
        })),
      );
      await insert(inner, "Interaction", rows);
      await insert(
        inner,
        "ConversationAct",
        batch.flatMap(({ number: n, closing }) =>
          closing
            ? [
                {
                  ...{ id: idOf(6, n), conversationId: idOf(3, n), kind: "resolved", actedAt: closing.at },
                  ...{ values: { from: "open", reason: closing.reason }, threadIds: [idOf(4, n)] },
                },
              ]
            : [],
        ),
      );
      const ids = batch.map(({ number: n }) => idOf(3, n));
      await lockConversations(inner, ids);
      await rebuildTurns(inner, ids);
    });
  }
  await storeBystanders(ctx, places, bystanders);
}

function conversationOf(each: KnownConversation, ctx: Ctx, places: Places) {
  const { number: n, channel, account, team, tag, language, events } = each;
  return {
    ...{
      id: idOf(3, n),
      customerId: idOf(1, n),
      accountId: places.accounts[account],
      teamId: places.teams[team],
      language,
    },
    ...{
      status: each.closing ? "resolved" : "open",
      rank: 1,
      dueAt: ctx.now(),
      lastChannel: channel,
      lastAudience: "public",
    },
    ...{
      preview: "",
      tags: tag ? [tag] : [],
      reasonIds: [],
      changeNumber: 1,
      lastInteractionNumber: events.length,
    },
    ...{ openedAt: events[0]?.at ?? ctx.now(), resolvedAt: each.closing?.at ?? null },
  };
}

function interactionOf(event: KnownEvent, each: KnownConversation, number: number, places: Places) {
  const isOurs = event.from === "agent";
  return {
    ...{
      id: idOf(5, number),
      channel: each.channel,
      externalId: `e${number}`,
      threadId: idOf(4, each.number),
      conversationId: idOf(3, each.number),
    },
    ...{
      customerId: idOf(1, each.number),
      handleId: idOf(2, each.number),
      accountId: places.accounts[each.account],
      number: 1,
    },
    ...{
      agentId: event.agent === null ? null : places.agents[event.agent],
      kind: each.channel === "x" ? "post" : "email",
    },
    ...{
      audience: event.audience,
      direction: isOurs ? "outbound" : "inbound",
      language: isOurs ? null : each.language,
    },
    ...{ authorType: isOurs ? "agent" : event.from === "machine" ? "system" : "customer", text: event.text },
    ...{
      publishedAt: event.at,
      receivedAt: event.received,
      isNative: isOurs,
      opensTurn: event.from === "customer",
    },
    ...DEFAULTS,
  };
}

async function storeBystanders(ctx: Ctx, places: Places, events: readonly KnownEvent[]): Promise<void> {
  const rows = events.map((event, n) => ({
    ...{
      id: idOf(7, n),
      channel: "x",
      externalId: `b${n}`,
      threadId: idOf(8, n),
      conversationId: null,
      customerId: idOf(9, n),
    },
    ...{
      handleId: idOf(10, n),
      accountId: places.accounts[0],
      number: 0,
      agentId: null,
      kind: "post",
      audience: "public",
      direction: "inbound",
    },
    ...{
      language: "en",
      authorType: "customer",
      text: event.text,
      publishedAt: event.at,
      receivedAt: event.received,
      isNative: false,
      opensTurn: false,
    },
    ...DEFAULTS,
  }));
  await insert(
    ctx,
    "Customer",
    rows.map(({ customerId }) => ({ id: customerId, displayName: "By", createdAt: ctx.now() })),
  );
  await insert(
    ctx,
    "Handle",
    rows.map(({ handleId, customerId, externalId }) => ({
      id: handleId,
      channel: "x",
      externalId,
      customerId,
      createdAt: ctx.now(),
    })),
  );
  await insert(
    ctx,
    "Thread",
    rows.map(({ threadId, handleId, externalId }) => ({
      id: threadId,
      channel: "x",
      place: externalId,
      handleId,
      conversationId: null,
      openedAt: ctx.now(),
    })),
  );
  await insert(ctx, "Interaction", rows);
}

/** What the columns of an interaction hold where nothing is said of them. */
const DEFAULTS = {
  isEdited: false,
  isHidden: false,
  isEncrypted: false,
  reposts: 0,
  likes: 0,
  views: 0,
  version: 0,
};

async function insert(
  ctx: Ctx,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(", ");
  await ctx.db.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}
