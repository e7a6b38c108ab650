import type { Actor } from "@/lib/context/ctx";

export interface Decidable {
  state: string;
  writtenById: string | null;
}

/** Leads and admins, and programs by their scope. */
export function mayWriteStatement(actor: Actor): boolean {
  return actor.type === "program" || (actor.type === "agent" && actor.role !== "agent");
}

/**
 * Four eyes: a lead or an admin approves what somebody else wrote. An admin may approve their own only where no other
 * lead or admin has a place at this desk, so that a desk of one person can speak.
 */
export function mayApproveStatement(
  actor: Actor,
  { state, writtenById }: Decidable,
  isAlone: boolean,
): boolean {
  if (actor.type !== "agent" || actor.role === "agent") return false;
  if (state !== "draft" && state !== "asked") return false;
  return actor.agentId !== writtenById || (actor.role === "admin" && isAlone);
}
