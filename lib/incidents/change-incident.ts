import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ChangeIncident, Incident } from "./incident-schemas";
import { getIncident } from "./list-incidents";
import { requireAccounts, requireKeeper } from "./require-parts";
import { draftStatement } from "./statements/draft-statement";

/**
 * Changes what an incident says; what is not named stays. Leads, admins, and programs by their scope. Throws NotFound
 * (also for an owner or a macro that is not there), Conflict `incident-changed` when somebody changed it since `changeNumber`, Invalid `end-before-start`.
 */
export async function changeIncident(
  outer: Ctx,
  id: string,
  { changeNumber, ...wish }: ChangeIncident,
): Promise<Incident> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const found = await ctx.db.incident.findUnique({ where: { id } });
    if (!found) throw new NotFound("not-found");
    if (wish.accountIds) await requireAccounts(ctx, wish.accountIds);
    await requireKeeper(ctx, wish);
    const startAt = wish.startAt ? new Date(wish.startAt) : found.startAt;
    const endAt = wish.endAt === undefined ? found.endAt : wish.endAt === null ? null : new Date(wish.endAt);
    if (endAt && endAt < startAt) throw new Invalid("end-before-start");
    const { count } = await ctx.db.incident.updateMany({
      where: { id, changeNumber: changeNumber ?? found.changeNumber },
      data: {
        startAt,
        endAt,
        ...(wish.title === undefined ? {} : { title: wish.title }),
        ...(wish.statement === undefined ? {} : { statement: await draftStatement(ctx, id, wish.statement) }),
        ...(wish.accountIds === undefined ? {} : { accountIds: wish.accountIds }),
        ...(wish.knows === undefined ? {} : { knows: wish.knows }),
        ...(wish.area === undefined ? {} : { area: wish.area }),
        ...(wish.ownerId === undefined ? {} : { ownerId: wish.ownerId }),
        ...(wish.macroId === undefined ? {} : { macroId: wish.macroId }),
        changeNumber: { increment: 1 },
      },
    });
    if (count === 0) throw new Conflict("incident-changed");
    await writeEntry(ctx, {
      action: "incident.changed",
      subject: "incident",
      subjectId: id,
      values: { fields: Object.keys(wish) },
    });
    return getIncident(ctx, id);
  });
}
