import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { actorColumns } from "./actor-columns";

export interface NewEntry {
  /** What was done, as `noun.verb`: `reply.queued`, `agent.deactivated`. */
  action: string;
  subject: string;
  subjectId?: string | null;
  /** Ids and field names; never message text or secrets. */
  values?: Readonly<Record<string, unknown>>;
}

/** Appends to the audit in the transaction of the deed; the worker seals it into the chain within seconds. */
export async function writeEntry(ctx: Ctx, entry: NewEntry): Promise<void> {
  const at = ctx.now();
  const { actorType, actorId, address } = actorColumns(ctx.actor);
  await ctx.db.$executeRaw`
    INSERT INTO "AuditEntry" (id, at, "actorType", "actorId", action, subject, "subjectId", "values", address)
    VALUES (${uuidv7(at, ctx.random)}::uuid, ${at}, ${actorType}, ${actorId}::uuid, ${entry.action}, ${entry.subject},
      ${entry.subjectId ?? null}, ${JSON.stringify(entry.values ?? {})}::jsonb, ${address})`;
}
