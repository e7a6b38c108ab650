import type { z } from "zod";
import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import { all, type Sql, sql } from "@/lib/db/sql";
import { findDeskZone } from "@/lib/response-times/find-desk-zone";
import type { GivenPromise, ListPromises, promisesOfSchema } from "../promise-schemas";
import { readPromises } from "./read-promises";

/** What was promised in a conversation, the first due first, and the zone that its times of day are meant in. Throws NotFound. */
export async function listPromisesOf(
  ctx: Ctx,
  conversationId: string,
): Promise<z.infer<typeof promisesOfSchema>> {
  await requireVisible(ctx, conversationId);
  const data = await readPromises(ctx, sql`c.id = ${conversationId}::uuid`);
  return { zone: await findZone(ctx, conversationId), data };
}

/** Promises of conversations the reader may see: those owed the first due first, those done the newest first. */
export function listPromises(ctx: Ctx, { state, owner, limit }: ListPromises): Promise<GivenPromise[]> {
  const isOpen = sql`p."keptAt" IS NULL AND p."releasedAt" IS NULL`;
  const states: Record<ListPromises["state"], Sql> = {
    owed: isOpen,
    broken: sql`p."brokenAt" IS NOT NULL`,
    done: sql`(p."keptAt" IS NOT NULL OR p."releasedAt" IS NOT NULL)`,
    all: sql`true`,
  };
  const ownerId = owner === "me" ? (ctx.actor.type === "agent" ? ctx.actor.agentId : null) : (owner ?? null);
  const of = owner ? [sql`coalesce(p."ownerId", c."assigneeId") = ${ownerId}::uuid`] : [];
  return readPromises(ctx, all([states[state], ...of]), { isNewestFirst: state !== "owed", limit });
}

/** Of the hours its account states, else the desk's. */
async function findZone(ctx: Ctx, conversationId: string): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ zone: string }[]>`
    SELECT h.zone FROM "Conversation" c JOIN "StatedHours" s ON s."accountId" = c."accountId"
    JOIN "HoursCalendar" h ON h.id = s."calendarId" WHERE c.id = ${conversationId}::uuid LIMIT 1`;
  return row?.zone ?? findDeskZone(ctx);
}
