import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findFlagDraft } from "./get-flag-rules";
import type { FlagDraft, SaveFlagDraft } from "./rule-set-schemas";

/**
 * Keeps what a lead is working on, whole or not: nothing of it is in force. The desk has one draft. Leads and admins.
 * Throws Conflict `flag-draft-changed` when somebody else saved it since it was read.
 */
export async function saveFlagDraft(
  outer: Ctx,
  { rules, basedOn, changeNumber }: SaveFlagDraft,
): Promise<FlagDraft> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const data = { rules, basedOn, savedById: agentId, savedAt: ctx.now() };
    const { count } =
      changeNumber === 0
        ? await ctx.db.flagRuleDraft.createMany({ data: { id: 1, ...data }, skipDuplicates: true })
        : await ctx.db.flagRuleDraft.updateMany({
            where: { id: 1, changeNumber },
            data: { ...data, changeNumber: { increment: 1 } },
          });
    const draft = await findFlagDraft(ctx);
    if (count === 0 || !draft)
      throw new Conflict("flag-draft-changed", { name: draft?.savedBy?.displayName ?? "" });
    await writeEntry(ctx, { action: "flag-rules.drafted", subject: "flag-rules", values: { basedOn } });
    return draft;
  });
}

/** Drops the draft; what is in force stays. Leads and admins. */
export async function dropFlagDraft(outer: Ctx): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.flagRuleDraft.deleteMany();
    if (count > 0) await writeEntry(ctx, { action: "flag-rules.draft-dropped", subject: "flag-rules" });
  });
}
