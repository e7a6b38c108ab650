import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** Only admins and the desk's own tasks look into raw bytes. Throws Forbidden. */
export function requireKeeper(actor: Actor): void {
  if (actor.type === "system") return;
  if (actor.type === "agent" && actor.role === "admin") return;
  if (actor.type === "program" && actor.scopes.includes("admin")) return;
  throw new Forbidden("forbidden");
}
