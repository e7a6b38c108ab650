import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** Leads, admins and programs that read agents; Forbidden for everybody else. */
export function requireReader(actor: Actor): void {
  if (actor.type === "agent" && actor.role !== "agent") return;
  if (actor.type === "program" && actor.scopes.includes("agents:read")) return;
  throw new Forbidden("forbidden");
}
