import type { Actor } from "@/lib/context/ctx";

/** How the audit names who acted. */
export function actorColumns(actor: Actor): {
  actorType: string;
  actorId: string | null;
  address: string | null;
} {
  switch (actor.type) {
    case "agent":
      return { actorType: "agent", actorId: actor.agentId, address: actor.address ?? null };
    case "program":
      return { actorType: "program", actorId: actor.keyId, address: actor.address ?? null };
    case "system":
      return { actorType: `system:${actor.task}`, actorId: null, address: null };
    case "webhook":
      return { actorType: `webhook:${actor.channel}`, actorId: null, address: null };
    case "public":
      return { actorType: "public", actorId: null, address: actor.address ?? null };
  }
}
