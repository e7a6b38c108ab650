import type { z } from "zod";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type Impostor, impostorSchema, type listImpostorsSchema } from "../impostor-schemas";

const MOST = 200;

type Row = Omit<Impostor, "firstSeenAt" | "lastSeenAt" | "decidedAt"> & {
  firstSeenAt: Date;
  lastSeenAt: Date;
  decidedAt: Date | null;
};

/** Who could be taken for accounts the reader may see, newest first, with what they last answered a customer of ours. */
export async function listImpostors(
  ctx: Ctx,
  { state }: z.infer<typeof listImpostorsSchema> = {},
): Promise<Impostor[]> {
  return readImpostors(ctx, state ? sql`m.state = ${state}` : sql`true`);
}

/** Those that fit, as the reader may see them. */
export async function readImpostors(ctx: Ctx, fits: Sql): Promise<Impostor[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id, h.channel, h.username, h."displayName", h.followers, m.reasons, m.state, m."firstSeenAt", m."lastSeenAt",
      m."decidedAt", m.note, g."displayName" AS "decidedBy",
      jsonb_build_object('accountId', a.id, 'handle', ltrim(a.handle, '@')) AS "looksLike",
      (SELECT count(*)::int FROM "ImpostorPost" p WHERE p."impostorId" = m.id) AS posts,
      (SELECT jsonb_build_object('interactionId', i.id, 'text', i.text, 'url', i.url,
          'publishedAt', to_char(i."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'conversationId', c.id, 'customer', cu."displayName")
        FROM "ImpostorPost" p JOIN "Interaction" i ON i.id = p."interactionId" JOIN "Thread" t ON t.id = i."threadId"
        LEFT JOIN LATERAL (SELECT c.id, c."customerId" FROM "Thread" o JOIN "Conversation" c ON c.id = o."conversationId"
          WHERE o.channel = t.channel AND o.place = t.place AND o."handleId" <> t."handleId"
            AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
          ORDER BY o."openedAt" LIMIT 1) c ON true
        LEFT JOIN "Customer" cu ON cu.id = c."customerId"
        WHERE p."impostorId" = m.id AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
        ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) AS newest
    FROM "Impostor" m JOIN "Handle" h ON h.id = m."handleId" JOIN "Account" a ON a.id = m."accountId"
    LEFT JOIN "Agent" g ON g.id = m."decidedById"
    WHERE ${fits} AND h.username IS NOT NULL AND ${maySeeSql(ctx.actor, sql`a."teamId"`)}
    ORDER BY m."lastSeenAt" DESC, m.id DESC LIMIT ${MOST}`;
  return rows.map((row) =>
    impostorSchema.parse({
      ...row,
      firstSeenAt: row.firstSeenAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    }),
  );
}
