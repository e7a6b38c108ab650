import type { Ctx } from "@/lib/context/ctx";

/** The zone days of the desk are counted by: as an admin set it, else UTC. */
export async function findZone(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.$queryRaw<
    { zone: string | null }[]
  >`SELECT settings ->> 'zone' AS zone FROM "Desk"`;
  return row?.zone ?? "Etc/UTC";
}
