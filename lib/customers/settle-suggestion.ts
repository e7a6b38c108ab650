import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { linkReasonSchema } from "./link-schemas";

const MOST_HANDLES = 30;

export interface SuggestionSide {
  handleId: string;
  customerId: string;
  createdAt: Date;
}

/** A suggestion with its reasons and whose the two handles are now. Checks no right. Throws NotFound. */
export async function readSuggestion(ctx: Ctx, id: string) {
  const row = await ctx.db.linkSuggestion.findUnique({ where: { id } });
  if (!row) throw new NotFound("not-found");
  const sides = await ctx.db.$queryRaw<SuggestionSide[]>`
    SELECT h.id AS "handleId", h."customerId", c."createdAt" FROM "Handle" h JOIN "Customer" c ON c.id = h."customerId"
    WHERE h.id IN (${row.handleId}::uuid, ${row.otherHandleId}::uuid) ORDER BY h.id`;
  const reasons = await ctx.db.linkReason.findMany({ where: { suggestionId: id } });
  const read = reasons.map((each) => ({ ...each, kind: linkReasonSchema.shape.kind.parse(each.kind) }));
  return { state: row.state, sides, reasons: read };
}

/** Lays a suggestion aside until there is a new reason. Throws Conflict `decided-already` when it is not open. */
export async function rejectSuggestion(ctx: Ctx, id: string): Promise<void> {
  const { count } = await ctx.db.linkSuggestion.updateMany({
    where: { id, state: "open" },
    data: { state: "rejected", ...decidedBy(ctx) },
  });
  if (count === 0) throw new Conflict("decided-already");
}

/** Takes back what was decided between two people: what has reasons is open again, the rest was never suggested. */
export async function reopenPairs(ctx: Ctx, customerId: string, otherId: string): Promise<void> {
  await ctx.db.$executeRaw`
    WITH pairs AS (SELECT s.id, EXISTS (SELECT 1 FROM "LinkReason" r WHERE r."suggestionId" = s.id) AS stays
      FROM "LinkSuggestion" s JOIN "Handle" a ON a.id = s."handleId" JOIN "Handle" b ON b.id = s."otherHandleId"
      WHERE s.state IN ('rejected', 'never')
        AND ((a."customerId" = ${customerId}::uuid AND b."customerId" = ${otherId}::uuid)
          OR (a."customerId" = ${otherId}::uuid AND b."customerId" = ${customerId}::uuid))),
    gone AS (DELETE FROM "LinkSuggestion" WHERE id IN (SELECT id FROM pairs WHERE NOT stays))
    UPDATE "LinkSuggestion" SET state = 'open', "decidedAt" = NULL, "decidedById" = NULL
    WHERE id IN (SELECT id FROM pairs WHERE stays)`;
}

/** Says of two people that they are two, for every handle either has: no suggestion and no link is made between them. */
export async function sayNever(ctx: Ctx, customerId: string, otherId: string): Promise<void> {
  const { decidedAt, decidedById } = decidedBy(ctx);
  const pairs = await ctx.db.$queryRaw<{ first: string; second: string }[]>`
    SELECT least(a.id, b.id) AS first, greatest(a.id, b.id) AS second
    FROM (SELECT id FROM "Handle" WHERE "customerId" = ${customerId}::uuid ORDER BY "createdAt" LIMIT ${MOST_HANDLES}) a
    CROSS JOIN (SELECT id FROM "Handle" WHERE "customerId" = ${otherId}::uuid ORDER BY "createdAt" LIMIT ${MOST_HANDLES}) b`;
  const rows = pairs.map((pair) => ({ ...pair, id: uuidv7(decidedAt, ctx.random) }));
  await ctx.db.$executeRaw`
    INSERT INTO "LinkSuggestion" (id, "handleId", "otherHandleId", state, "createdAt", "decidedById", "decidedAt")
    SELECT id, first, second, 'never', ${decidedAt}::timestamptz, ${decidedById}::uuid, ${decidedAt}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, first uuid, second uuid)
    ON CONFLICT ("handleId", "otherHandleId") DO UPDATE SET state = 'never', "decidedById" = excluded."decidedById",
      "decidedAt" = excluded."decidedAt"`;
}

function decidedBy(ctx: Ctx): { decidedAt: Date; decidedById: string | null } {
  return { decidedAt: ctx.now(), decidedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null };
}
