import type { Actor } from "@/lib/context/ctx";

interface Sheet {
  fromAgentId: string;
  toAgentId: string | null;
  alarmedAt: Date | null;
}

/** Who may accept lines: the one named, the one who leaves after all, a lead; anybody when nobody is named or it has alarmed. */
export function mayAccept(actor: Actor, { fromAgentId, toAgentId, alarmedAt }: Sheet): boolean {
  if (actor.type !== "agent") return false;
  if (toAgentId === null || alarmedAt !== null || actor.role !== "agent") return true;
  return actor.agentId === toAgentId || actor.agentId === fromAgentId;
}

/** Who may decline: whoever may accept, save the one who leaves. */
export function mayDecline(actor: Actor, sheet: Sheet): boolean {
  return mayAccept(actor, sheet) && actor.type === "agent" && actor.agentId !== sheet.fromAgentId;
}

/** Who writes notes on it and gives it to another: the one who leaves, and leads. */
export function mayWrite(actor: Actor, { fromAgentId }: Sheet): boolean {
  return actor.type === "agent" && (actor.role !== "agent" || actor.agentId === fromAgentId);
}
