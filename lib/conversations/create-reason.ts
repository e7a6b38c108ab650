import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ContactReasonView, CreateReason } from "./reason-schemas";
import { requireLead } from "./require-lead";
import { requireReasonParent } from "./require-reason-parent";

/** Adds a contact reason at the end of its level. Leads only. Throws Conflict `reason-exists`, Refused `reason-too-deep`. */
export async function createReason(outer: Ctx, { name, parentId }: CreateReason): Promise<ContactReasonView> {
  requireLead(outer.actor);
  return inTransaction(outer, async (ctx) => {
    await requireReasonParent(ctx, parentId);
    const id = uuidv7(ctx.now(), ctx.random);
    const made = await ctx.db.$queryRaw<{ position: number }[]>`
      INSERT INTO "ContactReason" (id, "parentId", name, position, "createdAt")
      SELECT ${id}::uuid, ${parentId}::uuid, ${name}, coalesce(max(position) + 1, 0), ${ctx.now()}::timestamptz
      FROM "ContactReason" WHERE "parentId" IS NOT DISTINCT FROM ${parentId}::uuid
      ON CONFLICT DO NOTHING RETURNING position`;
    const [row] = made;
    if (!row) throw new Conflict("reason-exists", { name });
    await writeEntry(ctx, { action: "reason.created", subject: "reason", subjectId: id });
    return { id, parentId, name, position: row.position, isRetired: false };
  });
}
