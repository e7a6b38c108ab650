import type { Actor } from "@/lib/context/ctx";

/** Who switches the question how it went: an admin, or a lead of the account's team. */
export function mayKeep(actor: Actor, teamId: string | null): boolean {
  if (actor.type !== "agent") return false;
  if (actor.role === "admin") return true;
  return actor.role === "lead" && teamId !== null && actor.teamIds.includes(teamId);
}
