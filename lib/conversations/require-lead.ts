import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** Throws Forbidden `leads-only` for an agent who is neither lead nor admin. */
export function requireLead(actor: Actor): void {
  if (actor.type === "agent" && actor.role === "agent") throw new Forbidden("leads-only");
}
