import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { quotedData } from "./rules/quoted-data";

interface Said {
  id: string;
  handleId: string;
  audience: string;
  text: string;
  publishedAt: Date;
}

/** Keeps which addresses, numbers and records are in these inbound interactions, and none of what is gone. May run twice. */
export async function noteQuotes(ctx: Ctx, interactionIds: readonly string[]): Promise<void> {
  const said = await ctx.db.$queryRaw<Said[]>`
    SELECT id, "handleId", audience, text, "publishedAt" FROM "Interaction"
    WHERE id = ANY(${uuids(interactionIds)}) AND direction = 'inbound' AND "deletedAt" IS NULL AND "withheldReason" IS NULL`;
  const quotes = said.flatMap(({ id, text, publishedAt, ...who }) =>
    quotedData(text).map((datum) => ({ ...datum, ...who, interactionId: id, quotedAt: publishedAt })),
  );
  const kept = quotes.map(({ kind, value, interactionId }) => ({ kind, value, interactionId }));
  await ctx.db.$executeRaw`
    DELETE FROM "QuotedDatum" q WHERE q."interactionId" = ANY(${uuids(interactionIds)}) AND NOT EXISTS (
      SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS k(kind text, value text, "interactionId" uuid)
      WHERE k.kind = q.kind AND k.value = q.value AND k."interactionId" = q."interactionId")`;
  await ctx.db.$executeRaw`
    DELETE FROM "LinkReason" r WHERE r."interactionId" = ANY(${uuids(interactionIds)})
      AND r.kind IN ('quoted-address', 'quoted-number', 'same-record') AND NOT EXISTS (
        SELECT 1 FROM "QuotedDatum" q WHERE q."interactionId" = r."interactionId" AND q.value = r.value)`;
  if (quotes.length === 0) return;
  await ctx.db.$executeRaw`
    INSERT INTO "QuotedDatum" (kind, value, "interactionId", "handleId", audience, "quotedAt")
    SELECT kind, value, "interactionId", "handleId", audience, "quotedAt" FROM jsonb_to_recordset(${JSON.stringify(quotes)}::jsonb)
      AS q(kind text, value text, "interactionId" uuid, "handleId" uuid, audience text, "quotedAt" timestamptz)
    ON CONFLICT DO NOTHING`;
}
