import type { Inbound, ListeningTrial } from "@/lib/channels/channel";
import type { ListeningTrouble } from "@/lib/channels/listening";
import type { WorkerCtx } from "@/lib/context/ctx";
import { createQuery } from "@/lib/listening/create-query";
import { type CreateQuery, createQuerySchema, type ListeningQuery } from "@/lib/listening/schemas";
import { type Listened, takeListened } from "@/lib/listening/take-listened";
import type { Desk } from "./conversation-rows";
import type { TestDatabase } from "./database";
import { post } from "./inbound";
import { scriptedChannel } from "./scripted-channel";

/** A post that names nobody of ours. */
export function stray(id: string, by: string, more: Partial<Inbound> = {}): Inbound {
  return post(id, by, {
    text: `the northwind parcel ${id} never came`,
    names: "none",
    mayApiReply: false,
    url: `https://x.com/i/status/${id}`,
    ...more,
  });
}

/** What queries find on the demo desk. */
export function listeningDesk(database: TestDatabase, desk: Desk) {
  const account = { id: desk.account, channel: "x", externalId: "900", teamId: desk.care, reopenDays: 7 };
  return {
    query: (more: Partial<CreateQuery> = {}): Promise<ListeningQuery> =>
      createQuery(
        database.ctx(desk.ana),
        createQuerySchema.parse({
          accountId: desk.account,
          name: `Parcels ${database.id()}`,
          query: "northwind parcel -from:NorthwindHelp",
          ...more,
        }),
      ),
    find: (queryId: string, ...posts: Inbound[]): Promise<void> =>
      takeListened(
        database.ctx(),
        posts.map(
          (inbound): Listened => ({
            inbound,
            account,
            rawEventId: null,
            receivedAt: database.clock.now,
            queryId,
          }),
        ),
      ),
    stored: (externalId: string) =>
      database.db.listenedPost.findUniqueOrThrow({
        where: { channel_externalId: { channel: "x", externalId } },
      }),
  };
}

/** A wire whose search answers as told: pages of raw text, then a trouble, and a trial. */
export function searchingWire(script: {
  pages?: readonly { body: string; cursor: unknown }[];
  trouble?: ListeningTrouble;
  trial?: Omit<ListeningTrial, "raw"> | { trouble: ListeningTrouble };
  fold?: (body: string) => Inbound[];
}) {
  const asked: { query: string; cursor: unknown }[] = [];
  const wire = scriptedChannel();
  return {
    asked,
    ctx: (base: Parameters<typeof wire.ctx>[0]): WorkerCtx => {
      const ctx = wire.ctx(base);
      const channel = ctx.channels.get("x");
      if (!channel) throw new Error("no channel");
      const heard = {
        ...channel,
        fold: async ({ body }: { body: Uint8Array }) =>
          (script.fold?.(new TextDecoder().decode(body)) ?? []).map((inbound) => ({
            type: "arrived" as const,
            inbound,
          })),
        listening: {
          async *read(
            account: Parameters<typeof channel.check>[0],
            { key, query, cursor }: { key: string; query: string; cursor: unknown },
          ) {
            asked.push({ query, cursor });
            for (const page of script.pages ?? []) {
              const raw = { account, source: `listening:${key}`, body: new TextEncoder().encode(page.body) };
              yield { raw, cursorKind: key, cursor: page.cursor, more: false };
            }
            if (script.trouble) yield { trouble: script.trouble };
          },
          tryOut: async (account: Parameters<typeof channel.check>[0], query: string) => {
            asked.push({ query, cursor: null });
            const { trial } = script;
            if (!trial || "trouble" in trial) return trial ?? { trouble: { kind: "away" as const } };
            return {
              ...trial,
              raw: { account, source: "listening", body: new TextEncoder().encode("trial") },
            };
          },
        },
      };
      return { ...ctx, channels: new Map([["x", heard]]) };
    },
  };
}
