import { after, HOUR } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { readWatch } from "@/lib/coverage/read-watch";
import { fateOf } from "@/lib/coverage/rules/shift-end";
import { sql, uuids } from "@/lib/db/sql";
import { writeShiftEnds } from "./handovers/write-shift-ends";
import { recordActs } from "./record-acts";
import { PRESENCE_MS } from "./see-presence";

/** What ended longer ago was before the desk gave back, or while it stood still. */
const LATE_MS = 12 * HOUR;

interface End {
  shiftId: string;
  on: string;
  agentId: string;
  endAt: Date;
}

/**
 * Puts the open conversations of whoever's published shift is over back into the queue, once per shift: not kept
 * ones, nor for half an hour what they write in. Their handover sheet is written first and still names the next one, who
 * may accept them from the queue. Who works on in another shift keeps all. Answers how many went back.
 */
export async function returnAtShiftEnd(outer: Ctx): Promise<number> {
  const now = outer.now();
  await writeShiftEnds(outer);
  const fresh = await outer.db.$queryRaw<End[]>`
    SELECT r."shiftId", r."heldOn"::text AS "on", r."agentId", r."endAt" FROM "RosterEntry" r
    WHERE r."isPublished" AND r."endAt" <= ${now}::timestamptz AND r."endAt" > ${after(now, -LATE_MS)}::timestamptz
      AND NOT EXISTS (SELECT FROM "ShiftEnd" e WHERE e."shiftId" = r."shiftId" AND e."heldOn" = r."heldOn")
    ORDER BY r."endAt"`;
  let returned = 0;
  for (const end of fresh) returned += await inTransaction(outer, (ctx) => begin(ctx, end));
  const held = await outer.db.$queryRaw<End[]>`
    SELECT "shiftId", "heldOn"::text AS "on", "agentId", "endAt" FROM "ShiftEnd" WHERE held <> '{}' ORDER BY "endAt"`;
  for (const end of held) returned += await inTransaction(outer, (ctx) => goOn(ctx, end));
  return returned;
}

async function begin(ctx: Ctx, end: End): Promise<number> {
  const claimed = await ctx.db.$executeRaw`
    INSERT INTO "ShiftEnd" ("shiftId", "heldOn", "agentId", "endAt")
    VALUES (${end.shiftId}::uuid, ${end.on}::date, ${end.agentId}::uuid, ${end.endAt}::timestamptz) ON CONFLICT DO NOTHING`;
  return claimed === 0 ? 0 : giveBack(ctx, end, null);
}

async function goOn(ctx: Ctx, end: End): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ held: string[] }[]>`
    SELECT held FROM "ShiftEnd" WHERE "shiftId" = ${end.shiftId}::uuid AND "heldOn" = ${end.on}::date FOR UPDATE`;
  return row && row.held.length > 0 ? giveBack(ctx, end, row.held) : 0;
}

async function giveBack(ctx: Ctx, end: End, held: readonly string[] | null): Promise<number> {
  const now = ctx.now();
  const [watcher] = await readWatch(ctx, [end.agentId]);
  const rows = await ctx.db.$queryRaw<{ id: string; keptUntil: Date | null; isWritten: boolean }[]>`
    SELECT c.id, (SELECT k.until FROM "KeptConversation" k WHERE k."conversationId" = c.id AND k."agentId" = c."assigneeId") AS "keptUntil",
      EXISTS (SELECT FROM "Draft" d WHERE d."conversationId" = c.id AND d."agentId" = c."assigneeId")
        OR EXISTS (SELECT FROM "Presence" p WHERE p."conversationId" = c.id AND p."agentId" = c."assigneeId"
          AND p.state = 'typing' AND p."seenAt" > ${after(now, -PRESENCE_MS)}::timestamptz) AS "isWritten"
    FROM "Conversation" c WHERE c."assigneeId" = ${end.agentId}::uuid AND c.status = 'open'
      AND ${held ? sql`c.id = ANY(${uuids(held)})` : sql`true`} ORDER BY c.id FOR NO KEY UPDATE OF c`;
  const shift = { endAt: end.endAt, state: watcher?.state ?? ("away" as const) };
  const left = watcher?.isOnShift ? [] : rows;
  const fates = left.map((row) => ({ id: row.id, fate: fateOf(row, shift, now) }));
  const of = (fate: string) => fates.flatMap((each) => (each.fate === fate ? [each.id] : []));
  const back = of("return");
  await ctx.db.$executeRaw`
    UPDATE "ShiftEnd" SET held = ${uuids(of("hold"))} WHERE "shiftId" = ${end.shiftId}::uuid AND "heldOn" = ${end.on}::date`;
  if (back.length === 0) return 0;
  await ctx.db.$executeRaw`
    UPDATE "Conversation" SET "assigneeId" = NULL, "changeNumber" = "changeNumber" + 1 WHERE id = ANY(${uuids(back)})`;
  const values = { from: end.agentId, to: null, by: "shift-end" };
  await recordActs(
    ctx,
    back.map((conversationId) => ({ conversationId, kind: "assigned", values })),
  );
  return back.length;
}
