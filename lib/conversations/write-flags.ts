import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { FlagsNow } from "./rules/flags-now";

interface Decided {
  projection: { id: string };
  rulesVersion: number;
  flags: FlagsNow;
}

const told = sql`told AS (
      INSERT INTO "Change" (kind, "conversationId", "interactionId", "values")
      SELECT 'flag.raised', "conversationId", "interactionId", jsonb_build_object('flagId', id, 'reason', kind) FROM raised
    ),`;

const instant = (at: number): string => new Date(at).toISOString();

/**
 * The parts of a larger statement that store what was decided of flags, and tell of those raised. An ended one ends when
 * its conversation was resolved, to the instant, so that undoing finds it.
 */
export function writeFlags(ctx: Ctx, decided: readonly Decided[]): Sql {
  const now = ctx.now();
  const raised = decided.flatMap(({ projection, rulesVersion, flags }) =>
    flags.raised.map((flag) => ({
      ...flag,
      id: uuidv7(now, ctx.random),
      conversationId: projection.id,
      sinceAt: instant(flag.sinceAt),
      rulesVersion,
    })),
  );
  if (raised.length > 0) ctx.bell.ring("changes");
  const renewed = decided.flatMap(({ rulesVersion, flags }) =>
    flags.renewed.map(({ id, interactionId, threadId, evidence, isInferred, weight }) => {
      return { id, interactionId, threadId, evidence, isInferred, weight, rulesVersion };
    }),
  );
  const over = decided.flatMap(({ flags }) =>
    flags.over.map(({ id, clearedAt }) => ({ id, clearedAt: instant(clearedAt) })),
  );
  return sql`raised AS (
      INSERT INTO "Flag" (id, "conversationId", "threadId", "interactionId", kind, evidence, weight, "isInferred", "sinceAt",
        "raisedAt", "rulesVersion")
      SELECT id, "conversationId", "threadId", "interactionId", kind, evidence, weight, "isInferred", "sinceAt",
        ${now}::timestamptz, "rulesVersion"
      FROM jsonb_to_recordset(${JSON.stringify(raised)}::jsonb) AS f(id uuid, "conversationId" uuid, "threadId" uuid,
        "interactionId" uuid, kind text, evidence jsonb, weight int, "isInferred" boolean, "sinceAt" timestamptz, "rulesVersion" int)
      RETURNING id, "conversationId", "interactionId", kind
    ), ${raised.length > 0 ? told : sql``} renewed AS (
      UPDATE "Flag" f SET "interactionId" = r."interactionId", evidence = r.evidence,
        weight = r.weight, "isInferred" = r."isInferred", "rulesVersion" = r."rulesVersion"
      FROM jsonb_to_recordset(${JSON.stringify(renewed)}::jsonb) AS r(id uuid, "interactionId" uuid,
        evidence jsonb, weight int, "isInferred" boolean, "rulesVersion" int)
      WHERE f.id = r.id
    ), ended AS (
      UPDATE "Flag" f SET "clearedAt" = coalesce(c."resolvedAt", o."clearedAt"), ending = 'over'
      FROM jsonb_to_recordset(${JSON.stringify(over)}::jsonb) AS o(id uuid, "clearedAt" timestamptz), "Conversation" c
      WHERE f.id = o.id AND c.id = f."conversationId"
    )`;
}
