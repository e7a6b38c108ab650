import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";

export interface Poison {
  rawEventId: string | null;
  rawReceivedAt: Date;
  channel: string;
  source: string;
  accountId: string | null;
  /** A code of messages/<locale>/intake.json. */
  reason: string;
  values?: Readonly<Record<string, string | number | boolean | null>>;
  externalId?: string | undefined;
}

/** Sets aside what cannot be read or stored, once each, so that what stands behind it moves on. */
export async function putInQuarantine(ctx: Ctx, poisons: readonly Poison[]): Promise<void> {
  if (poisons.length === 0) return;
  const now = ctx.now();
  const rows = poisons.map((poison) => ({ ...poison, id: uuidv7(now, ctx.random) }));
  await ctx.db.$executeRaw`
    INSERT INTO "Quarantine" (id, "rawEventId", "rawReceivedAt", channel, source, "accountId", reason, "values", "externalId", "receivedAt")
    SELECT DISTINCT ON (p."rawEventId", coalesce(p."externalId", '')) p.id, p."rawEventId", p."rawReceivedAt", p.channel, p.source,
      p."accountId", p.reason, p."values", p."externalId", p."rawReceivedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p(id uuid, "rawEventId" uuid, "rawReceivedAt" timestamptz,
      channel text, source text, "accountId" uuid, reason text, "values" jsonb, "externalId" text)
    ON CONFLICT ("rawEventId", coalesce("externalId", '')) DO UPDATE
      SET reason = excluded.reason, "values" = excluded."values", attempts = "Quarantine".attempts + 1, "releasedAt" = NULL`;
}
