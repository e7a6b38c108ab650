import type { LiveMessage } from "@/components/desk/live-stream";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import type { Conversation, HistoryItem } from "@/lib/conversations/schemas";

/** What a message of the stream brings. */
export type LiveNews = Readonly<{
  rows: readonly Conversation[];
  /** Conversations the reader no longer sees. */
  gone: readonly string[];
  interactions: readonly HistoryItem[];
  /** More changed than the message tells of. */
  isPartial: boolean;
}>;

const none: LiveNews = { rows: [], gone: [], interactions: [], isPartial: false };

export function readNews({ event, data }: LiveMessage): LiveNews {
  switch (event) {
    case "conversation.changed":
      return { ...none, rows: [data as Conversation] };
    case "conversation.gone":
      return { ...none, gone: (data as { gone: string[] }).gone };
    case "interaction.created":
    case "interaction.changed":
    case "reply.changed":
      return { ...none, interactions: [data as HistoryItem] };
    case "batch": {
      const batch = data as { conversations: Conversation[]; interactions: HistoryItem[]; rest: number };
      return {
        ...none,
        rows: batch.conversations,
        interactions: batch.interactions,
        isPartial: batch.rest > 0,
      };
    }
    default:
      return none;
  }
}

/** Who looks at and types in a conversation now; null when the message is about something else. */
export function readPresence({
  event,
  data,
}: LiveMessage): { conversationId: string; presence: PresenceView[] } | null {
  return event === "presence.changed" ? (data as { conversationId: string; presence: PresenceView[] }) : null;
}
