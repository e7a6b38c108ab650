import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";

const COLUMNS = { id: true, channel: true, externalId: true, teamId: true, reopenDays: true } as const;

/** The account that pasted posts of a team come in through; made when the first one is pasted. */
export async function ensureWebAccount(ctx: Ctx, teamId: string | null) {
  const where = { channel: "web", externalId: teamId ? `team:${teamId}` : "team:none" };
  const known = await ctx.db.account.findUnique({ where: { channel_externalId: where }, select: COLUMNS });
  if (known) return known;
  const team = teamId
    ? await ctx.db.team.findUnique({ where: { id: teamId }, select: { name: true } })
    : null;
  const name = team ? `Web, ${team.name}` : "Web";
  await ctx.db.account.createMany({
    data: {
      ...where,
      id: uuidv7(ctx.now(), ctx.random),
      purpose: "care",
      handle: name,
      displayName: name,
      teamId,
      createdAt: ctx.now(),
    },
    skipDuplicates: true,
  });
  return ctx.db.account.findUniqueOrThrow({ where: { channel_externalId: where }, select: COLUMNS });
}
