import { NotFound } from "@/lib/base/errors";
import type { Actor } from "@/lib/context/ctx";

/** Every agent sees what is planned; a helper bound to one incident does not. Throws NotFound. */
export function requireSight(actor: Actor): void {
  const isKept =
    actor.type === "agent"
      ? actor.onlyTag !== undefined
      : actor.type === "public" || actor.type === "webhook";
  if (isKept) throw new NotFound("not-found");
}
