import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import type { KnownShift } from "./board-schemas";
import type { Changing } from "./hold-shifts";
import { dayMs, dayText } from "./rules/wall-time";
import type { Shift } from "./schemas";

interface Noticed {
  agentId: string;
  shiftId: string;
  heldOn: string | null;
  was: KnownShift;
}

/**
 * Notes whom changes of published shifts concern, with what each of them knew until now, in the transaction of the deed.
 * They are told when nobody has changed anything of theirs for a while (settleNotices).
 */
export async function noticeShifts(ctx: Ctx, held: ReadonlyMap<string, Changing>): Promise<void> {
  const rows = [...held].flatMap(([id, each]) => noticesOf(id, each));
  if (rows.length === 0) return;
  const now = ctx.now();
  const written = rows.map((row) => ({ ...row, id: uuidv7(now, ctx.random) }));
  await ctx.db.$executeRaw`
    INSERT INTO "RosterNotice" (id, "agentId", "shiftId", "heldOn", was, "noticedAt")
    SELECT r.id, r."agentId", r."shiftId", r."heldOn", nullif(r.was, 'null'::jsonb), ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(id uuid, "agentId" uuid, "shiftId" uuid, "heldOn" date, was jsonb)
    ON CONFLICT ("agentId", "shiftId", (coalesce("heldOn", '1970-01-01'::date))) WHERE "toldAt" IS NULL
    DO UPDATE SET "noticedAt" = excluded."noticedAt"`;
}

/** The same of one. */
export async function noticeShift(
  ctx: Ctx,
  stood: Shift | null,
  shift: Shift | null,
  days: string[] | null = null,
): Promise<void> {
  const id = (stood ?? shift)?.id;
  if (id) await noticeShifts(ctx, new Map([[id, { stood, shift, removedAt: null, days }]]));
}

function noticesOf(shiftId: string, { stood, shift, days }: Changing): Noticed[] {
  const keys = days ?? [null];
  return keys.flatMap((heldOn): Noticed[] => {
    const [was, now] = [publishedOf(stood, heldOn), publishedOf(shift, heldOn)];
    const people = new Set([was?.agentId, now?.agentId].filter((each) => each !== undefined));
    return [...people].map((agentId) => ({
      agentId,
      shiftId,
      heldOn,
      was: was?.agentId === agentId ? was.known : null,
    }));
  });
}

/** Who holds it, or one day of it, and what they know of it; null when nobody was told of one. */
function publishedOf(
  shift: Shift | null,
  heldOn: string | null,
): { agentId: string; known: KnownShift } | null {
  if (shift?.state !== "published") return null;
  const { agentId, zone, startLocal, endLocal, recurrence } = shift;
  if (heldOn === null) return { agentId, known: { zone, startLocal, endLocal, recurrence } };
  const day = shift.exceptions.find(({ on }) => on === heldOn);
  if (!day) {
    const nights = dayMs(endLocal.slice(0, 10)) - dayMs(startLocal.slice(0, 10));
    const end = dayText(dayMs(heldOn) + nights) + endLocal.slice(10);
    return {
      agentId,
      known: { zone, startLocal: heldOn + startLocal.slice(10), endLocal: end, recurrence: null },
    };
  }
  if (day.startLocal === null || day.endLocal === null) return null;
  return {
    agentId: day.agentId ?? agentId,
    known: { zone, startLocal: day.startLocal, endLocal: day.endLocal, recurrence: null },
  };
}
