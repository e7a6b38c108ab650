import { isBarred, maySee } from "@/lib/agents/rules/may-see";
import type { ChannelTraits } from "@/lib/channels/channel-traits";
import type { LoadedCall } from "@/lib/conversations/load-calls";
import { forReader, withoutWords } from "@/lib/conversations/rules/for-reader";
import { type InteractionRow, viewHidden, viewInteraction } from "@/lib/conversations/rules/view-interaction";
import type { Conversation } from "@/lib/conversations/schemas";
import { viewCall } from "@/lib/conversations/view-call";
import type { Told } from "./fold-changes";
import { type LiveEvent, once } from "./live-event";
import type { Presence } from "./load-presence";

export interface Placed {
  place: number;
  event: LiveEvent;
}

/** The row of the queue, without its words for whom they are barred; `gone` for whom it left with its team. */
export function conversationEvent(row: Conversation, told: Told | undefined): Placed[] {
  if (!told) return [];
  const whole = once(() => row);
  const wordless = once(() => withoutWords(row));
  const { id, place, fromTeamIds } = told;
  const seen: LiveEvent = {
    name: "conversation.changed",
    id,
    row,
    textFor: ({ actor, barred }) => {
      if (!maySee(actor, { teamId: row.team?.id ?? null, tags: row.tags })) return null;
      return forReader(row, barred) === row ? whole() : wordless();
    },
  };
  const gone = once(() => ({ gone: [row.id] }));
  const left: LiveEvent = {
    name: "conversation.gone",
    id,
    textFor: ({ actor }) => {
      if (maySee(actor, { teamId: row.team?.id ?? null, tags: row.tags })) return null;
      return fromTeamIds.some((teamId) => maySee(actor, { teamId, tags: row.tags })) ? gone() : null;
    },
  };
  return (fromTeamIds.length > 0 ? [seen, left] : [seen]).map((event) => ({ place, event }));
}

/** The interaction as the API answers it; channel, day and team of a private one for whom it is barred. */
export function interactionEvent(
  row: InteractionRow,
  traits: ChannelTraits | undefined,
  told: Told | undefined,
): Placed[] {
  if (!told) return [];
  const whole = once(() => viewInteraction(row, traits));
  const hidden = once(() => ({ ...viewHidden(row), conversationId: row.conversationId }));
  const event: LiveEvent = {
    name: told.name,
    id: told.id,
    textFor: ({ actor, barred }) => {
      if (!maySee(actor, { teamId: row.conversationTeamId, tags: row.conversationTags })) return null;
      return isBarred(barred, row) ? hidden() : whole();
    },
  };
  return [{ place: told.place, event }];
}

export function presenceEvent(present: Presence, told: Told | undefined): Placed[] {
  if (!told) return [];
  const { conversationId, teamId, tags, presence } = present;
  const text = once(() => ({ conversationId, presence }));
  const textFor: LiveEvent["textFor"] = ({ actor }) => (maySee(actor, { teamId, tags }) ? text() : null);
  return [{ place: told.place, event: { name: "presence.changed", id: told.id, textFor } }];
}

/** A call as this reader may see it. */
export function callEvent(call: LoadedCall, told: Told | undefined): Placed[] {
  if (!told) return [];
  const textFor: LiveEvent["textFor"] = (reader) => {
    const view = viewCall(call, reader);
    return view && JSON.stringify(view);
  };
  return [{ place: told.place, event: { name: told.name, id: told.id, textFor } }];
}

/** What everybody who may read the stream may know. */
export function openEvent(name: string, data: unknown, told: Told | undefined): Placed[] {
  return told ? [{ place: told.place, event: { name, id: told.id, textFor: once(() => data) } }] : [];
}
