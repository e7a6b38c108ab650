import { Forbidden } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** The agent who acts. Throws Forbidden `agents-only` for a program's key or a task: these are deeds of a person. */
export function actingAgent(actor: Actor): Actor & { type: "agent" } {
  if (actor.type !== "agent") throw new Forbidden("agents-only");
  return actor;
}
