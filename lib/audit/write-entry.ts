import { uuidv7 } from "@/lib/base/ids";
import type { Actor, Ctx } from "@/lib/context/ctx";

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

function actorColumns(actor: Actor): { actorType: string; actorId: string | null; address: string | null } {
  switch (actor.type) {
    case "agent":
      return { actorType: "agent", actorId: actor.agentId, address: actor.address ?? null };
    case "program":
      return { actorType: "program", actorId: actor.keyId, address: actor.address ?? null };
    case "system":
      return { actorType: `system:${actor.task}`, actorId: null, address: null };
    case "webhook":
      return { actorType: `webhook:${actor.channel}`, actorId: null, address: null };
    case "public":
      return { actorType: "public", actorId: null, address: actor.address ?? null };
  }
}
