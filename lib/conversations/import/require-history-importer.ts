import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** History goes through the accounts of all teams: only admins and programs may take it in. Throws Forbidden `admins-only`. */
export function requireHistoryImporter(actor: Actor): void {
  if (actor.type === "agent" && actor.role !== "admin") throw new Forbidden("admins-only");
}
