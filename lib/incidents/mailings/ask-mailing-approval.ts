import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getMailing } from "./get-mailing";
import { lockMailing } from "./lock-mailing";
import type { Mailing } from "./mailing-schemas";
import { requireFaultless } from "./require-ready";

/** Asks another lead or an admin to look at a mailing as it stands; of an approved one anew. Leads and admins. Throws what keeps it from leaving, Conflict `mailing-state`. */
export async function askMailingApproval(outer: Ctx, id: string): Promise<Mailing> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    await lockMailing(ctx, id, ["draft", "approved"]);
    await requireFaultless(ctx, await getMailing(ctx, id));
    await ctx.db.mailing.update({
      where: { id },
      data: {
        state: "asked",
        askedById: agentId,
        askedAt: ctx.now(),
        comment: null,
        decidedById: null,
        decidedAt: null,
        code: null,
        heldBackAt: null,
      },
    });
    await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "mailing" } }]);
    await writeEntry(ctx, { action: "mailing.asked", subject: "mailing", subjectId: id });
  });
  return getMailing(outer, id);
}
