import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { actorColumns } from "./actor-columns";

export interface Look {
  /** What was opened: `field`, `file`, `export`, `restricted`, `figures`; the audit says `look.<what>`. */
  what: "field" | "file" | "export" | "restricted" | "raw" | "figures";
  subject: string;
  subjectId: string;
  /** Whose it is; "who looked at this person" finds it by that. */
  customerId?: string | null;
  why?: string | undefined;
  /** Ids and field names. */
  values?: Readonly<Record<string, unknown>>;
}

const ONCE_MS = 10 * MINUTE;

/** Leaves who looked at what, when and why, in the audit. The same look by the same person is written once in ten minutes. */
export async function recordLook(ctx: Ctx, look: Look): Promise<void> {
  const at = ctx.now();
  const { actorType, actorId, address } = actorColumns(ctx.actor);
  const action = `look.${look.what}`;
  const { customerId, why } = look;
  const values = { ...look.values, ...(customerId ? { customerId } : {}), ...(why ? { why } : {}) };
  await ctx.db.$executeRaw`
    INSERT INTO "AuditEntry" (id, at, "actorType", "actorId", action, subject, "subjectId", "values", address)
    SELECT ${uuidv7(at, ctx.random)}::uuid, ${at}::timestamptz, ${actorType}, ${actorId}::uuid, ${action}, ${look.subject},
      ${look.subjectId}, ${JSON.stringify(values)}::jsonb, ${address}
    WHERE NOT EXISTS (
      SELECT 1 FROM "AuditEntry" WHERE subject = ${look.subject} AND "subjectId" = ${look.subjectId} AND action = ${action}
        AND "actorType" = ${actorType} AND "actorId" IS NOT DISTINCT FROM ${actorId}::uuid
        AND at > ${after(at, -ONCE_MS)}::timestamptz AND "values"->>'why' IS NOT DISTINCT FROM ${why ?? null}
        AND "values"->>'field' IS NOT DISTINCT FROM ${fieldOf(look)})`;
}

function fieldOf({ values }: Look): string | null {
  return typeof values?.field === "string" ? values.field : null;
}
