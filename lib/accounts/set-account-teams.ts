import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireAdmin } from "./rules/require-admin";
import type { SetAccountTeams } from "./schemas";

/** Says which teams may answer, publish and read private words through an account; teams not named lose it. Throws NotFound. */
export async function setAccountTeams(ctx: Ctx, { accountId, teams }: SetAccountTeams): Promise<void> {
  requireAdmin(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const account = await tx.db.$queryRaw<unknown[]>`
      SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
    const teamIds = [...new Set(teams.map(({ teamId }) => teamId))];
    const known = await tx.db.team.count({ where: { id: { in: teamIds } } });
    if (account.length === 0 || known !== teamIds.length) throw new NotFound("not-found");
    await tx.db.accountTeam.deleteMany({ where: { accountId } });
    await tx.db.accountTeam.createMany({
      data: teams.map((team) => ({ accountId, ...team })),
      skipDuplicates: true,
    });
    await writeEntry(tx, {
      action: "account.teams-set",
      subject: "account",
      subjectId: accountId,
      values: { teams: teams.map(({ teamId, ...rights }) => ({ teamId, ...rights })) },
    });
  });
}
