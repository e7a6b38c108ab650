import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** Throws Forbidden unless the actor is an admin or the desk itself. */
export function requireAdmin(actor: Actor): void {
  if (actor.type === "system") return;
  if (actor.type !== "agent" || actor.role !== "admin") throw new Forbidden("forbidden");
}
