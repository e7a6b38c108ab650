import type { Actor } from "@/lib/context/ctx";
import type { ReportSettings } from "@/lib/response-times/report-schemas";

export interface Person {
  id: string;
  teamIds: readonly string[];
}

/**
 * Whether the actor may open the figures of one person: by the desk's setting nobody, they themselves, also a lead of
 * their team (admins lead everybody), also any lead who says why. Programs read as an admin does.
 */
export function maySeePerson(
  actor: Actor,
  people: ReportSettings["people"],
  person: Person,
): "yes" | "no" | "with-reason" {
  if (people === "nobody") return "no";
  if (actor.type === "system") return "yes";
  const isSelf = actor.type === "agent" && actor.agentId === person.id;
  if (isSelf) return "yes";
  if (people === "oneself" || !isLead(actor)) return "no";
  if (leads(actor, person)) return "yes";
  return people === "leads-with-reason" ? "with-reason" : "no";
}

function isLead(actor: Actor): boolean {
  return actor.type === "program" || (actor.type === "agent" && actor.role !== "agent");
}

function leads(actor: Actor, { teamIds }: Person): boolean {
  if (actor.type !== "agent") return actor.type === "program";
  return actor.role === "admin" || teamIds.some((id) => actor.teamIds.includes(id));
}
