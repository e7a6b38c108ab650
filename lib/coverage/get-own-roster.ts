import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { OwnRoster, OwnShift } from "./own-schemas";
import { rosterChanges, type Seen, seenOf } from "./rules/roster-changes";

/** So far ahead one's own shifts are shown. */
const SHOWN_MS = 42 * DAY;

interface Row {
  shiftId: string;
  on: string;
  startAt: Date;
  endAt: Date;
  zone: string;
  skills: string[];
  repeats: boolean;
  parts: { kind: string | null; startAt: number; endAt: number }[];
}

/** The acting agent's published shifts of the coming six weeks, and what changed of them since they last looked. */
export async function getOwnRoster(ctx: Ctx): Promise<OwnRoster> {
  const { agentId } = requireAgentActor(ctx.actor);
  const [{ zone }, rows, look] = await Promise.all([
    ctx.db.agent.findUniqueOrThrow({ where: { id: agentId }, select: { zone: true } }),
    readOwn(ctx, agentId),
    ctx.db.rosterLook.findUnique({ where: { agentId } }),
  ]);
  const shifts = rows.map(viewOf);
  const changes = look
    ? rosterChanges(look.seen as Seen, shifts, {
        now: ctx.now().toISOString(),
        knownUntil: after(look.lookedAt, SHOWN_MS).toISOString(),
      })
    : [];
  return { zone, shifts, lookedAt: look?.lookedAt.toISOString() ?? null, changes };
}

/** Keeps the acting agent's roster as they saw it: from now on only what changes after is marked. */
export async function seeOwnRoster(outer: Ctx): Promise<void> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const seen = JSON.stringify(seenOf((await readOwn(ctx, agentId)).map(viewOf)));
    await ctx.db.$executeRaw`
      INSERT INTO "RosterLook" ("agentId", "lookedAt", seen) VALUES (${agentId}::uuid, ${ctx.now()}::timestamptz, ${seen}::json)
      ON CONFLICT ("agentId") DO UPDATE SET "lookedAt" = excluded."lookedAt", seen = excluded.seen`;
  });
}

function readOwn(ctx: Ctx, agentId: string): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT r."shiftId", r."heldOn"::text AS "on", r."startAt", r."endAt", r.zone, s.skills, s.recurrence IS NOT NULL AS repeats, r.parts
    FROM "RosterEntry" r JOIN "Shift" s ON s.id = r."shiftId"
    WHERE r."agentId" = ${agentId}::uuid AND r."isPublished" AND r."endAt" > ${ctx.now()}::timestamptz
      AND r."startAt" < ${after(ctx.now(), SHOWN_MS)}::timestamptz ORDER BY r."startAt", r."shiftId"`;
}

function viewOf({ startAt, endAt, parts, ...row }: Row): OwnShift {
  return {
    ...row,
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    parts: parts.flatMap(({ kind, ...at }) =>
      kind === null
        ? []
        : [
            {
              kind,
              startAt: new Date(at.startAt).toISOString(),
              endAt: new Date(at.endAt).toISOString(),
            },
          ],
    ),
  };
}
