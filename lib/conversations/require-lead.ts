import { requireDesk } from "@/lib/agents/rules/require-role";
import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** Throws Forbidden `leads-only` for an agent who is neither lead nor admin, `forbidden` for who is not at the desk. */
export function requireLead(actor: Actor): void {
  requireDesk(actor);
  if (actor.type === "agent" && actor.role === "agent") throw new Forbidden("leads-only");
}
