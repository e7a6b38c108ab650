import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { firstNameOf } from "../rules/first-name";
import { GRAVE_KINDS } from "../rules/grave-kinds";
import type { VoiceAbout } from "../rules/voice-about";

export interface Place {
  readAt: Date;
  readId: string;
}

export interface Answer {
  id: string;
  conversationId: string;
  text: string;
  about: VoiceAbout;
  place: Place;
}

interface Row {
  id: string;
  conversationId: string;
  text: string;
  audience: string;
  publishedAt: Date;
  language: string | null;
  displayName: string;
  isGrave: boolean;
  isFirst: boolean;
}

/** What people of the desk answered between two instants. */
export function answersBetween({ fromAt, toAt }: { fromAt: Date; toAt: Date }): Sql {
  return sql`i."publishedAt" >= ${fromAt}::timestamptz AND i."publishedAt" < ${toAt}::timestamptz
    AND i.direction = 'outbound' AND i."agentId" IS NOT NULL AND i."conversationId" IS NOT NULL
    AND i."deletedAt" IS NULL AND i.text <> ''`;
}

/** The next of them, newest first, with what a rule may know of each as it was written. */
export async function readAnswers(
  ctx: Ctx,
  between: { fromAt: Date; toAt: Date },
  place: Place | null,
  limit: number,
): Promise<Answer[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i."conversationId", i.text, i.audience, i."publishedAt", c.language, cu."displayName",
      EXISTS (SELECT 1 FROM "Flag" f WHERE f."conversationId" = c.id AND f.kind = ANY(${[...GRAVE_KINDS]})
        AND f."raisedAt" <= i."publishedAt" AND coalesce(f."clearedAt", i."publishedAt") >= i."publishedAt") AS "isGrave",
      NOT EXISTS (SELECT 1 FROM "Interaction" b WHERE b."conversationId" = c.id AND b.direction = 'outbound'
        AND b.audience = 'private' AND b.number < i.number) AS "isFirst"
    FROM "Interaction" i JOIN "Conversation" c ON c.id = i."conversationId" JOIN "Customer" cu ON cu.id = i."customerId"
    WHERE ${answersBetween(between)}
      ${place ? sql`AND (i."publishedAt", i.id) < (${place.readAt}::timestamptz, ${place.readId}::uuid)` : sql``}
    ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${whole(limit)}`;
  return rows.map(
    ({ id, conversationId, text, audience, publishedAt, language, displayName, isGrave, isFirst }) => {
      const isPublic = audience === "public";
      const firstName = !isPublic && isFirst ? firstNameOf(displayName) : null;
      const about: VoiceAbout = { audience: isPublic ? "public" : "private", language, firstName, isGrave };
      return { id, conversationId, text, about, place: { readAt: publishedAt, readId: id } };
    },
  );
}
