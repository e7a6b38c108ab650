import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { KnownShift } from "./board-schemas";

/** Whoever lays out a roster moves things to and fro: people are told when nothing of theirs moved for so long. */
const QUIET_MS = MINUTE;

export interface RosterLine {
  was: KnownShift;
  now: KnownShift;
}
export interface RosterLetter {
  agentId: string;
  email: string;
  locale: string;
  zone: string;
  /** Of this telling alone. */
  key: string;
  lines: RosterLine[];
}

interface Untold extends RosterLine {
  id: string;
  agentId: string;
  email: string;
  locale: string;
  zone: string;
}

/**
 * What agents are to be told of their shifts, once, when nothing of theirs has changed for a minute; what was taken back
 * by then is not told. May run twice.
 */
export async function settleNotices(outer: Ctx): Promise<RosterLetter[]> {
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const rows = await ctx.db.$queryRaw<Untold[]>`
      SELECT n.id, n."agentId", a.email, a.locale, a.zone, n.was,
        CASE WHEN s.state <> 'published' OR s."deletedAt" IS NOT NULL THEN NULL
          WHEN n."heldOn" IS NOT NULL THEN (SELECT jsonb_build_object('zone', r.zone, 'startLocal', r."startLocal", 'endLocal', r."endLocal", 'recurrence', NULL)
            FROM "RosterEntry" r WHERE r."shiftId" = n."shiftId" AND r."heldOn" = n."heldOn" AND r."agentId" = n."agentId" AND r."isPublished")
          WHEN s."agentId" = n."agentId" THEN jsonb_build_object('zone', s.zone, 'startLocal', s."startLocal", 'endLocal', s."endLocal",
            'recurrence', s.recurrence) END AS now
      FROM "RosterNotice" n JOIN "Shift" s ON s.id = n."shiftId" JOIN "Agent" a ON a.id = n."agentId"
      WHERE n."toldAt" IS NULL AND NOT EXISTS (SELECT FROM "RosterNotice" o WHERE o."agentId" = n."agentId" AND o."toldAt" IS NULL
        AND o."noticedAt" > ${after(now, -QUIET_MS)}::timestamptz)
      ORDER BY n."agentId", coalesce(n.was ->> 'startLocal', s."startLocal"), n.id LIMIT 2000 FOR UPDATE OF n SKIP LOCKED`;
    const letters = new Map<string, RosterLetter>();
    for (const { id, was, now: stands, ...agent } of rows) {
      if (isSame(was, stands)) {
        await ctx.db.rosterNotice.delete({ where: { id } });
        continue;
      }
      await ctx.db.$executeRaw`
        UPDATE "RosterNotice" SET "toldAt" = ${now}::timestamptz, now = nullif(${JSON.stringify(stands)}::jsonb, 'null'::jsonb) WHERE id = ${id}::uuid`;
      const letter = letters.get(agent.agentId) ?? { ...agent, key: `roster:${id}`, lines: [] };
      letter.lines.push({ was, now: stands });
      letters.set(agent.agentId, letter);
    }
    return [...letters.values()];
  });
}

function isSame(was: KnownShift, now: KnownShift): boolean {
  return (
    was?.startLocal === now?.startLocal &&
    was?.endLocal === now?.endLocal &&
    was?.zone === now?.zone &&
    was?.recurrence === now?.recurrence
  );
}
