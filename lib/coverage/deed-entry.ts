import type { NewEntry } from "@/lib/audit/write-entry";
import { auditedShift } from "./audited-shift";
import type { ShiftDeed } from "./board-schemas";
import type { Changing } from "./hold-shifts";
import type { Warning } from "./schemas";

const ACTIONS = {
  create: "shift.created",
  change: "shift.changed",
  remove: "shift.removed",
  revive: "shift.revived",
  "change-day": "shift.day-changed",
  "restore-day": "shift.day-changed",
} as const;

/** One change of a shift as the audit keeps it. */
export function deedEntry(
  deed: ShiftDeed,
  id: string,
  held: ReadonlyMap<string, Changing>,
  warnings: ReadonlyMap<string, readonly Warning[]>,
): NewEntry {
  const { stood, shift } = held.get(id) ?? { stood: null, shift: null };
  const force = forceOf(deed);
  return {
    action: ACTIONS[deed.do],
    subject: "shift",
    subjectId: id,
    values: {
      ...(stood ? { before: auditedShift(stood) } : {}),
      ...(shift ? { after: auditedShift(shift) } : {}),
      ...("on" in deed ? { on: deed.on } : {}),
      ...(deed.do === "change-day"
        ? { startLocal: deed.change.startLocal, endLocal: deed.change.endLocal }
        : {}),
      ...(deed.do === "restore-day" ? { restored: true } : {}),
      warnings: (warnings.get(id) ?? []).map(({ rule }) => rule),
      ...(force ? { reason: force.reason } : {}),
    },
  };
}

/** Why it must be so although a rule says otherwise. */
export function forceOf(deed: ShiftDeed): { reason: string } | undefined {
  if (deed.do === "create") return deed.shift.force;
  return "change" in deed ? deed.change.force : undefined;
}
