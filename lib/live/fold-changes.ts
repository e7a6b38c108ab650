import type { ChangeRow } from "./read-changes";

export interface Told {
  /** What its message is called: `created` once it is new to the reader. */
  name: string;
  id: string;
  place: number;
  /** Teams it was taken from. */
  fromTeamIds: readonly string[];
}

export interface Folded {
  conversations: Map<string, Told>;
  interactions: Map<string, Told>;
  presences: Map<string, Told>;
  accounts: Map<string, Told>;
  calls: Map<string, Told>;
  /** Warnings and breaches, each once, and lines that count them. */
  alarms: { change: ChangeRow; told: Told }[];
  /** Pages raised, passed on or taken, spikes, and whose notifications changed. */
  pages: { change: ChangeRow; told: Told }[];
  /** Flags raised, by their id. */
  flags: Map<string, Told>;
}

/** Each changed thing once, at the place of its newest change. */
export function newestOf(changes: readonly ChangeRow[]): Folded {
  const folded: Folded = {
    conversations: new Map(),
    interactions: new Map(),
    presences: new Map(),
    accounts: new Map(),
    calls: new Map(),
    alarms: [],
    pages: [],
    flags: new Map(),
  };
  for (const [place, change] of changes.entries()) {
    const { conversationId, interactionId, accountId } = change;
    switch (change.kind) {
      case "conversation.changed":
        put(folded.conversations, conversationId, change, place);
        break;
      case "interaction.created":
      case "interaction.changed":
      case "reply.changed":
        put(folded.interactions, interactionId, change, place);
        break;
      case "presence.changed":
        put(folded.presences, conversationId, change, place);
        break;
      case "account.health":
        put(folded.accounts, accountId, change, place);
        break;
      case "call.changed":
        put(
          folded.calls,
          typeof change.values?.callId === "string" ? change.values.callId : null,
          change,
          place,
        );
        break;
      case "turn.alarm":
      case "turns.late":
        folded.alarms.push({ change, told: { name: change.kind, id: change.id, place, fromTeamIds: [] } });
        break;
      case "flag.raised":
        put(
          folded.flags,
          typeof change.values?.flagId === "string" ? change.values.flagId : null,
          change,
          place,
        );
        break;
      case "page.changed":
      case "spike.raised":
      case "approval.changed":
      case "notification.created":
      case "notification.read":
        folded.pages.push({ change, told: { name: change.kind, id: change.id, place, fromTeamIds: [] } });
        break;
      case "session.revoked":
      case "agent.changed":
        break;
    }
  }
  return folded;
}

function put(told: Map<string, Told>, key: string | null, change: ChangeRow, place: number): void {
  if (key === null) return;
  const before = told.get(key);
  const from = change.values?.fromTeamId;
  told.set(key, {
    name: before?.name === "interaction.created" ? before.name : change.kind,
    id: change.id,
    place,
    fromTeamIds: [...(before?.fromTeamIds ?? []), ...(typeof from === "string" ? [from] : [])],
  });
}
