import type { Ctx } from "@/lib/context/ctx";
import { loadCalls } from "@/lib/conversations/load-calls";
import { loadRows } from "@/lib/conversations/load-rows";
import { readInteractions } from "@/lib/conversations/read-interactions";
import { sql, uuids } from "@/lib/db/sql";
import { alarmEvent, loadAlarmed } from "./alarm-events";
import { callEvent, conversationEvent, interactionEvent, openEvent, presenceEvent } from "./events";
import { flagEvent, loadFlags } from "./flag-events";
import { newestOf } from "./fold-changes";
import type { LiveEvent } from "./live-event";
import { loadHealth } from "./load-health";
import { loadPresence } from "./load-presence";
import type { ChangeRow } from "./read-changes";

/**
 * What changed, as messages of the stream, in the order of the feed: each thing once, as it is now, however often it
 * changed, loaded once for all readers. What a restricted person says
 * is not among it. Checks no right: `textFor` does.
 */
export async function loadEvents(ctx: Ctx, changes: readonly ChangeRow[]): Promise<LiveEvent[]> {
  const folded = newestOf(changes);
  const { conversations, interactions, presences, accounts, calls, alarms, pages, flags } = folded;
  const [rows, items, present, health, called, alarmed, raised] = await Promise.all([
    loadRows(ctx, [...conversations.keys()]),
    interactions.size === 0
      ? []
      : readInteractions(
          ctx,
          sql`SELECT n.id FROM "Interaction" n JOIN "Customer" p ON p.id = n."customerId"
            WHERE n.id = ANY(${uuids([...interactions.keys()])}) AND NOT p."isRestricted"`,
        ),
    loadPresence(ctx, [...presences.keys()]),
    loadHealth(ctx, [...accounts.keys()]),
    loadCalls(ctx, [...calls.keys()]),
    loadAlarmed(ctx, alarms),
    loadFlags(ctx, [...flags.keys()]),
  ]);
  const events = [
    ...rows.flatMap((row) => conversationEvent(row, conversations.get(row.id))),
    ...items.flatMap((row) => interactionEvent(row, ctx.traits.get(row.channel), interactions.get(row.id))),
    ...present.flatMap((each) => presenceEvent(each, presences.get(each.conversationId))),
    ...health.flatMap((each) => openEvent("account.health", each, accounts.get(each.accountId))),
    ...called.flatMap((call) => callEvent(call, calls.get(call.id))),
    ...alarms.flatMap((alarm) => alarmEvent(alarm, alarmed)),
    ...raised.flatMap((flag) => flagEvent(flag, flags.get(flag.id))),
    ...pages.flatMap(({ change, told }) => openEvent(told.name, change.values ?? {}, told)),
  ];
  return events.sort((a, b) => a.place - b.place).map(({ event }) => event);
}
