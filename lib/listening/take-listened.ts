import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { readFoundState } from "./read-found-state";
import { namesOneOf, placeFound } from "./rules/place-found";

/** A post that a query found. */
export interface Listened extends Arrival {
  queryId: string;
}

/**
 * Puts found posts into the lane, each once over all queries and edits, or aside by the rule that holds. An edit
 * replaces the words, also in the conversation it was made. Safe to repeat. Throws whatever the database says.
 */
export async function takeListened(ctx: Ctx, given: readonly Listened[]): Promise<void> {
  const found = newestOfEach(given);
  if (found.length === 0) return;
  const edited = await inTransaction(ctx, (ctx) => write(ctx, found, given));
  if (edited.length > 0) await ingestInteractions(ctx, edited);
}

/** Of several versions of one post the newest; by id, so that no two batches wait for each other. */
function newestOfEach(given: readonly Listened[]): Listened[] {
  const byId = new Map<string, Listened>();
  for (const one of given) {
    const { channel, externalId, version } = one.inbound;
    const known = byId.get(`${channel} ${externalId}`);
    if (!known || known.inbound.version < version) byId.set(`${channel} ${externalId}`, one);
  }
  return [...byId.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Answers the edits of what stands in the history already. */
async function write(ctx: Ctx, found: readonly Listened[], given: readonly Listened[]): Promise<Listened[]> {
  const state = await readFoundState(ctx, found);
  const rows = found.map((one) => rowOf(ctx, one, state));
  await ctx.db.$executeRaw`
    INSERT INTO "ListenedPost" (id, channel, "externalId", aliases, version, "accountId", place, "authorExternalId", author, text,
      language, quote, media, "inReplyToExternalId", url, "mayApiReply", reposts, likes, views, "publishedAt", "receivedAt",
      "rawEventId", state, rule, "interactionId", "conversationId")
    SELECT id, channel, "externalId", ARRAY(SELECT jsonb_array_elements_text(r.aliases)), version, "accountId", place, "authorExternalId",
      author, text, language, nullif(quote, 'null'::jsonb), media, "inReplyToExternalId", url, "mayApiReply", reposts, likes, views,
      "publishedAt", "receivedAt", "rawEventId", state, rule, "interactionId", "conversationId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, channel text, "externalId" text, aliases jsonb, version int,
      "accountId" uuid, place text, "authorExternalId" text, author jsonb, text text, language text, quote jsonb, media jsonb,
      "inReplyToExternalId" text, url text, "mayApiReply" boolean, reposts int, likes int, views int, "publishedAt" timestamptz,
      "receivedAt" timestamptz, "rawEventId" uuid, state text, rule text, "interactionId" uuid, "conversationId" uuid)
    ON CONFLICT (channel, "externalId") DO UPDATE SET reposts = excluded.reposts, likes = excluded.likes, views = excluded.views,
      author = excluded.author, version = greatest("ListenedPost".version, excluded.version),
      aliases = CASE WHEN excluded.version > "ListenedPost".version THEN excluded.aliases ELSE "ListenedPost".aliases END,
      text = CASE WHEN excluded.version > "ListenedPost".version THEN excluded.text ELSE "ListenedPost".text END`;
  const matches = given.map(({ inbound, queryId }) => ({
    channel: inbound.channel,
    externalId: inbound.externalId,
    queryId,
  }));
  await ctx.db.$executeRaw`
    INSERT INTO "ListenedMatch" ("postId", "queryId", "foundAt")
    SELECT DISTINCT p.id, m."queryId", ${ctx.now()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(matches)}::jsonb) AS m(channel text, "externalId" text, "queryId" uuid)
      JOIN "ListenedPost" p ON p.channel = m.channel AND p."externalId" = m."externalId"
      JOIN "ListeningQuery" q ON q.id = m."queryId"
    ON CONFLICT DO NOTHING`;
  return found.filter(
    (one) => (state.knownOf(one)?.version ?? Number.POSITIVE_INFINITY) < one.inbound.version,
  );
}

function rowOf(ctx: Ctx, one: Listened, state: Awaited<ReturnType<typeof readFoundState>>) {
  const { inbound, account } = one;
  const { customer, metrics } = inbound;
  const known = state.knownOf(one);
  const threadConversationId = state.threadOf(one);
  const placed = placeFound({
    isRepost: inbound.isRepost === true,
    isOurs: inbound.direction === "outbound" || state.ownIds.has(customer?.externalId ?? ""),
    speaksToUs: inbound.names === "body" || inbound.answersOurs || namesOneOf(inbound.text, state.handles),
    known,
    threadConversationId,
  });
  return {
    id: uuidv7(ctx.now(), ctx.random),
    channel: inbound.channel,
    externalId: inbound.externalId,
    aliases: inbound.aliases,
    version: inbound.version,
    accountId: account.id,
    place: inbound.place,
    authorExternalId: customer?.externalId ?? account.externalId ?? "",
    author: customer ?? { externalId: account.externalId ?? "" },
    text: cleanText(inbound.text),
    language: inbound.language ?? null,
    quote: inbound.quote ?? null,
    media: inbound.media.map(({ bytes: _, ...media }) => media),
    inReplyToExternalId: inbound.inReplyToExternalId ?? null,
    url: inbound.url ?? null,
    mayApiReply: inbound.mayApiReply ?? null,
    reposts: metrics?.reposts ?? 0,
    likes: metrics?.likes ?? 0,
    views: metrics?.views ?? 0,
    publishedAt: inbound.publishedAt,
    receivedAt: one.receivedAt ?? ctx.now(),
    rawEventId: one.rawEventId,
    state: placed.state,
    rule: placed.state === "left-out" ? placed.rule : null,
    interactionId: known?.interactionId ?? null,
    conversationId: known?.conversationId ?? threadConversationId,
  };
}
