import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";

export interface NewReason {
  handleId: string;
  otherId: string;
  kind: string;
  value: string;
  fromHandleId: string | null;
  interactionId: string | null;
  audience: string | null;
  foundAt: Date;
}

const MOST = 500;

/**
 * Puts reasons to their pairs of handles, where they are still two people's. A new reason opens again what was
 * rejected, never what was said to be two. Answers how many were new. May run twice.
 */
export async function putReasons(ctx: Ctx, reasons: readonly NewReason[]): Promise<number> {
  if (reasons.length === 0) return 0;
  const now = ctx.now();
  const rows = reasons.slice(0, MOST).map(({ handleId, otherId, ...reason }) => {
    const [first, second] = handleId < otherId ? [handleId, otherId] : [otherId, handleId];
    return { ...reason, id: uuidv7(now, ctx.random), first, second };
  });
  const json = JSON.stringify(rows);
  await ctx.db.$executeRaw`
    INSERT INTO "LinkSuggestion" (id, "handleId", "otherHandleId", state, "createdAt")
    SELECT DISTINCT ON (r.first, r.second) r.id, r.first, r.second, 'open', ${now}::timestamptz
    FROM jsonb_to_recordset(${json}::jsonb) AS r(id uuid, first uuid, second uuid)
    JOIN "Handle" a ON a.id = r.first JOIN "Handle" b ON b.id = r.second AND b."customerId" <> a."customerId"
    ON CONFLICT ("handleId", "otherHandleId") DO NOTHING`;
  const fresh = await ctx.db.$queryRaw<{ suggestionId: string }[]>`
    INSERT INTO "LinkReason" ("suggestionId", kind, value, "fromHandleId", "interactionId", audience, "foundAt")
    SELECT DISTINCT ON (s.id, r.kind, r.value) s.id, r.kind, r.value, r."fromHandleId", r."interactionId", r.audience, r."foundAt"
    FROM jsonb_to_recordset(${json}::jsonb) AS r(first uuid, second uuid, kind text, value text, "fromHandleId" uuid,
      "interactionId" uuid, audience text, "foundAt" timestamptz)
    JOIN "LinkSuggestion" s ON s."handleId" = r.first AND s."otherHandleId" = r.second
    ORDER BY s.id, r.kind, r.value, r."foundAt" ON CONFLICT DO NOTHING RETURNING "suggestionId"`;
  await ctx.db.linkSuggestion.updateMany({
    where: { id: { in: fresh.map(({ suggestionId }) => suggestionId) }, state: "rejected" },
    data: { state: "open", decidedAt: null, decidedById: null },
  });
  return fresh.length;
}
