import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import type { MailingRow } from "../lock-mailing";
import { UNPLANNED } from "./cancel-start";

/** Keeps a planned mailing from beginning, with why: it is what it was before. Part of the caller's transaction, which holds its row. */
export async function holdBack(
  ctx: Ctx,
  { id, plannedFrom, startAt }: Pick<MailingRow, "id" | "plannedFrom" | "startAt">,
  code: string,
): Promise<void> {
  await ctx.db.mailing.update({
    where: { id },
    data: {
      state: plannedFrom ?? "draft",
      ...UNPLANNED,
      code,
      heldBackAt: ctx.now(),
      changeNumber: { increment: 1 },
    },
  });
  const values = { code, at: startAt?.toISOString() ?? null };
  await writeEntry(ctx, { action: "mailing.held-back", subject: "mailing", subjectId: id, values });
}

/**
 * What happens to mailings of an incident that closes before they begin: those that are planned do not leave, and say so.
 * Part of the caller's transaction. Answers how many.
 */
export async function holdBackPlanned(ctx: Ctx, incidentId: string): Promise<number> {
  const planned = await ctx.db.$queryRaw<MailingRow[]>`
    SELECT * FROM "Mailing" WHERE "incidentId" = ${incidentId}::uuid AND state = 'planned' ORDER BY id FOR UPDATE`;
  for (const each of planned) await holdBack(ctx, each, "mailing-incident-closed");
  return planned.length;
}
