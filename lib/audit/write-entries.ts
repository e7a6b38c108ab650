import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { actorColumns } from "./actor-columns";
import type { NewEntry } from "./write-entry";

/** Appends many at once, in the transaction of the deed and in this order. */
export async function writeEntries(ctx: Ctx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const at = ctx.now();
  const { actorType, actorId, address } = actorColumns(ctx.actor);
  const rows = entries.map(({ action, subject, subjectId, values }) => ({
    id: uuidv7(at, ctx.random),
    action,
    subject,
    subjectId: subjectId ?? null,
    values: values ?? {},
  }));
  await ctx.db.$executeRaw`
    INSERT INTO "AuditEntry" (id, at, "actorType", "actorId", action, subject, "subjectId", "values", address)
    SELECT r.id, ${at}::timestamptz, ${actorType}::text, ${actorId}::uuid, r.action, r.subject, r."subjectId", r."values", ${address}::text
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, action text, subject text, "subjectId" text, "values" jsonb)`;
}
