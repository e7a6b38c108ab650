import { NotFound } from "@/lib/base/errors";
import { logOf } from "@/lib/base/log";
import type { Ctx } from "@/lib/context/ctx";

/**
 * The answer for something that is there and not the actor's to know of: to them like a missing one, but the
 * security log has a line (ASVS 16.3.2).
 */
export function keptFrom(
  ctx: Ctx,
  subject: "conversation" | "customer" | "interaction",
  id: string,
): NotFound {
  const { actor } = ctx;
  const who = actor.type === "agent" ? actor.agentId : actor.type === "program" ? actor.keyId : null;
  logOf("rights").warn(
    { actorType: actor.type, actorId: who, subject, id },
    "asked for what is kept from them",
  );
  return new NotFound("not-found");
}
