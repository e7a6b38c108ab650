import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import type { TextToTriage } from "../rules/text/text-to-triage";
import { rateTone } from "../rules/tone/rate-tone";

interface Row extends Omit<TextToTriage, "author" | "tone"> {
  id: string;
  conversationId: string;
  tone: number | null;
  isRated: boolean;
  bio: string | null;
  displayName: string | null;
  followers: number | null;
  isVerified: boolean;
  verifiedType: string | null;
}

export interface Said {
  id: string;
  conversationId: string;
  said: TextToTriage;
}

export interface Place {
  readAt: Date;
  readId: string;
}

/** What a customer wrote that may raise a flag, between two instants. */
export function saidBetween(fromAt: Date, toAt: Date): Sql {
  return sql`i."publishedAt" >= ${fromAt}::timestamptz AND i."publishedAt" < ${toAt}::timestamptz
    AND i.direction = 'inbound' AND i."authorType" = 'customer' AND i."conversationId" IS NOT NULL
    AND i."deletedAt" IS NULL AND i.text <> ''`;
}

/** The next of them, newest first, as the rules read them: with the tone as it stands, mended or not. */
export async function readSaid(
  ctx: Ctx,
  { fromAt, toAt }: { fromAt: Date; toAt: Date },
  place: Place | null,
  limit: number,
): Promise<(Said & { place: Place })[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i."conversationId", i.text, i.language, i.kind, i.audience, i."publishedAt", i.reposts, i.likes, i.views,
      t.tone, t."interactionId" IS NOT NULL AS "isRated",
      h.bio, h."displayName", h.followers, h."isVerified", h."verifiedType"
    FROM "Interaction" i JOIN "Handle" h ON h.id = i."handleId" LEFT JOIN "Triage" t ON t."interactionId" = i.id
    WHERE ${saidBetween(fromAt, toAt)}
      ${place ? sql`AND (i."publishedAt", i.id) < (${place.readAt}::timestamptz, ${place.readId}::uuid)` : sql``}
    ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${whole(limit)}`;
  return rows.map(
    ({
      id,
      conversationId,
      isRated,
      tone,
      bio,
      displayName,
      followers,
      isVerified,
      verifiedType,
      ...said
    }) => ({
      id,
      conversationId,
      place: { readAt: said.publishedAt, readId: id },
      said: {
        ...said,
        author: { bio, displayName, followers, isVerified, verifiedType },
        tone: isRated ? tone : (rateTone(said.text, said.language)?.value ?? null),
      },
    }),
  );
}
