import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { requireMailbox, requireOffer } from "./create-mailing";
import { getMailing } from "./get-mailing";
import { UNPLANNED } from "./letters/cancel-start";
import { IN_HAND, lockMailing } from "./lock-mailing";
import type { ChangeMailing, Mailing } from "./mailing-schemas";

/**
 * Changes a mailing nothing was prepared of yet; what is not named stays. What was asked or approved of the words before
 * no longer holds, nor does a planned start. Leads, admins, and programs by their scope. Throws NotFound, Conflict
 * `mailing-changed` where somebody changed it since `changeNumber`, `mailing-state`, Refused `mailing-no-mailbox`.
 */
export async function changeMailing(
  outer: Ctx,
  id: string,
  { changeNumber, accountId, ...given }: ChangeMailing,
): Promise<Mailing> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const before = await lockMailing(ctx, id, IN_HAND);
    if (changeNumber !== undefined && changeNumber !== before.changeNumber)
      throw new Conflict("mailing-changed");
    const { name, purpose, texts, fallbackLanguage, audience, makeGoodId, perSecond } = given;
    if (makeGoodId !== undefined) await requireOffer(ctx, before.incidentId, makeGoodId);
    const mailbox = accountId === undefined ? undefined : await requireMailbox(ctx, accountId);
    await ctx.db.mailing.update({
      where: { id },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(purpose === undefined ? {} : { purpose }),
        ...(texts === undefined ? {} : { texts }),
        ...(fallbackLanguage === undefined ? {} : { fallbackLanguage }),
        ...(audience === undefined ? {} : { audience }),
        ...(makeGoodId === undefined ? {} : { makeGoodId }),
        ...(perSecond === undefined ? {} : { perSecond }),
        ...(mailbox === undefined ? {} : { accountId: mailbox }),
        state: "draft",
        ...UNPLANNED,
        heldBackAt: null,
        code: null,
        askedById: null,
        askedAt: null,
        decidedById: null,
        decidedAt: null,
        changeNumber: { increment: 1 },
      },
    });
    if (before.state === "asked")
      await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "mailing" } }]);
    await writeEntry(ctx, {
      action: "mailing.changed",
      subject: "mailing",
      subjectId: id,
      values: { fields: Object.keys({ ...given, ...(accountId ? { accountId } : {}) }) },
    });
  });
  return getMailing(outer, id);
}
