import type { Ctx } from "@/lib/context/ctx";

/** The zone the desk states its hours in: as an admin set it, else of its first hours, else UTC. */
export async function findDeskZone(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ zone: string | null }[]>`
    SELECT coalesce((SELECT settings ->> 'zone' FROM "Desk"),
      (SELECT zone FROM "HoursCalendar" WHERE "untilAt" IS NULL ORDER BY id LIMIT 1)) AS zone`;
  return row?.zone ?? "Etc/UTC";
}
