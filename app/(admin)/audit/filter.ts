import { z } from "zod";
import type { AuditWish } from "@/components/audit/audit-filters";
import { startOfDay } from "@/lib/audit/rules/start-of-day";
import { type ListAudit, listAuditSchema } from "@/lib/audit/schemas";

const daySchema = z.iso.date();

/** The filter of an address; what doesn't fit is left out. Days are the reader's: the last one is included. */
export function readFilter(
  query: Readonly<Record<string, string | string[] | undefined>>,
  zone: string,
): { wish: AuditWish; filter: ListAudit } {
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const fits = <K extends "actor" | "action" | "subjectId">(name: K) =>
    listAuditSchema.shape[name].safeParse(text(name) || undefined).success ? text(name) : "";
  const day = (name: string) => (daySchema.safeParse(text(name)).success ? text(name) : "");
  const wish = {
    actor: fits("actor"),
    action: fits("action"),
    subjectId: fits("subjectId"),
    from: day("from"),
    to: day("to"),
  };
  const filter: ListAudit = {
    ...(wish.actor ? { actor: wish.actor } : {}),
    ...(wish.action ? { action: wish.action } : {}),
    ...(wish.subjectId ? { subjectId: wish.subjectId } : {}),
    ...(wish.from ? { from: startOfDay(wish.from, zone, 0).toISOString() } : {}),
    ...(wish.to ? { to: startOfDay(wish.to, zone, 1).toISOString() } : {}),
  };
  return { wish, filter };
}
