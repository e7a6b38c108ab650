import { maySee } from "@/lib/agents/rules/may-see";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Placed } from "./events";
import type { Folded } from "./fold-changes";
import { type LiveEvent, once } from "./live-event";

type Alarm = Folded["alarms"][number];

/** Whose turn it is that was warned of. */
export interface Alarmed {
  id: string;
  teamId: string | null;
  customer: string;
}

export async function loadAlarmed(ctx: Ctx, alarms: readonly Alarm[]): Promise<ReadonlyMap<string, Alarmed>> {
  const ids = alarms.flatMap(({ change }) => change.conversationId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.$queryRaw<Alarmed[]>`
    SELECT c.id, c."teamId", p."displayName" AS customer FROM "Conversation" c JOIN "Customer" p ON p.id = c."customerId"
    WHERE c.id = ANY(${uuids(ids)})`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** A turn that is nearly due, or late, for those who may see it; how many are late, as the count of the reader's teams. */
export function alarmEvent({ change, told }: Alarm, alarmed: ReadonlyMap<string, Alarmed>): Placed[] {
  const textFor = change.kind === "turns.late" ? lateText(change.values ?? {}) : turnText(change, alarmed);
  return textFor ? [{ place: told.place, event: { name: told.name, id: told.id, textFor } }] : [];
}

function turnText(
  { conversationId, values }: Alarm["change"],
  alarmed: ReadonlyMap<string, Alarmed>,
): LiveEvent["textFor"] | null {
  const found = alarmed.get(conversationId ?? "");
  if (!found) return null;
  const text = once(() => ({ ...values, conversationId: found.id, customer: found.customer }));
  return ({ actor }) => (maySee(actor, found) ? text() : null);
}

function lateText(counts: Readonly<Record<string, unknown>>): LiveEvent["textFor"] {
  return ({ actor }) => {
    const seen = Object.entries(counts).filter(([team]) =>
      maySee(actor, { teamId: team === "none" ? null : team }),
    );
    const count = seen.reduce((sum, [, each]) => sum + Number(each), 0);
    return count > 0 ? JSON.stringify({ count }) : null;
  };
}
