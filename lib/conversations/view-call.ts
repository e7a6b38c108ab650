import { maySee } from "@/lib/agents/rules/may-see";
import { readPhoneNumber } from "@/lib/base/phone-number";
import type { Actor } from "@/lib/context/ctx";
import type { CallView } from "./call-schemas";
import type { LoadedCall } from "./load-calls";
import { maskNumber } from "./rules/mask-number";

/**
 * A call as this reader may see it; null when the line belongs to another team. People of other teams are left out,
 * and for whom the line's words are barred the number is masked and nobody named.
 */
export function viewCall(
  call: LoadedCall,
  reader: { actor: Actor; barred: ReadonlySet<string> },
): CallView | null {
  const { actor, barred } = reader;
  if (!maySee(actor, call)) return null;
  const isBarred = barred.has(call.accountId);
  const { number } = call;
  const read = number === null ? null : readPhoneNumber(number, null);
  const shown = read?.formatted ?? number;
  const isOpen = call.conversationId !== null && maySee(actor, { teamId: call.conversationTeamId });
  const { id, direction, state, durationSeconds, outcome, acceptedById } = call;
  return {
    id,
    account: { id: call.accountId, handle: call.accountHandle },
    direction,
    state,
    number: shown === null ? null : isBarred ? maskNumber(shown) : shown,
    isNumber: number === null || read !== null,
    people: isBarred ? [] : peopleFor(call, actor),
    startedAt: call.startedAt.toISOString(),
    endedAt: call.endedAt?.toISOString() ?? null,
    durationSeconds,
    acceptedBy: acceptedById
      ? { id: acceptedById, displayName: call.acceptedByName ?? "", initials: call.acceptedByInitials ?? "" }
      : null,
    outcome,
    noteState: noteStateOf(call),
    interactionId: isOpen && !isBarred ? call.interactionId : null,
    conversationId: isOpen && !isBarred ? call.conversationId : null,
    customerId: isOpen && !isBarred ? call.customerId : null,
  };
}

function peopleFor({ people }: LoadedCall, actor: Actor): CallView["people"] {
  return people.flatMap(({ customerId, displayName, conversations }) => {
    const seen = conversations.filter((each) => maySee(actor, each));
    if (seen.length === 0 && conversations.length > 0) return [];
    return [{ customerId, displayName, conversationId: seen[0]?.id ?? null }];
  });
}

function noteStateOf(call: { state: string; notedAt: unknown; dismissedAt: unknown }): CallView["noteState"] {
  if (call.notedAt) return "written";
  if (call.dismissedAt) return "dismissed";
  return call.state === "finished" || call.state === "answered" ? "waiting" : "none";
}
