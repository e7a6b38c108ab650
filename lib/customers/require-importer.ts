import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** Who may take in lists of customers: leads, admins and programs that hold the scope; as the columns of a job. Throws Forbidden. */
export function requireImporter(actor: Actor): { createdById: string | null; createdByKeyId: string | null } {
  if (actor.type === "agent" && actor.role !== "agent")
    return { createdById: actor.agentId, createdByKeyId: actor.keyId ?? null };
  if (actor.type === "program") return { createdById: null, createdByKeyId: actor.keyId };
  if (actor.type === "system") return { createdById: null, createdByKeyId: null };
  throw new Forbidden("leads-only");
}
