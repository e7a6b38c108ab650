import type { ListeningRule } from "../schemas";

export interface Found {
  isRepost: boolean;
  /** By one of our own accounts. */
  isOurs: boolean;
  /** Names or answers one of our accounts: it comes in by itself. */
  speaksToUs: boolean;
  /** The interaction we hold of it already. */
  known: { conversationId: string | null } | null;
  /** The conversation its author has with us in that thread. */
  threadConversationId: string | null;
}

/** Where a post that was found goes: into the lane, or aside by a rule, which is the first that holds. */
export function placeFound(found: Found): { state: "new" } | { state: "left-out"; rule: ListeningRule } {
  const rule = ruleOf(found);
  return rule === null ? { state: "new" } : { state: "left-out", rule };
}

function ruleOf(found: Found): ListeningRule | null {
  if (found.isRepost) return "repost";
  if (found.isOurs) return "own";
  if (found.known) return "known";
  if (found.speaksToUs) return "mention";
  return found.threadConversationId === null ? null : "in-thread";
}

/** Whether the words name one of these handles, as the provider would link it. */
export function namesOneOf(text: string, handles: readonly string[]): boolean {
  if (!text.includes("@")) return false;
  const named = new Set(
    Array.from(text.matchAll(/(?<![\p{L}\p{N}_@])@([A-Za-z0-9_]{1,50})/gu), ([, name]) =>
      name?.toLowerCase(),
    ),
  );
  return handles.some((handle) => named.has(handle.replace(/^@/, "").toLowerCase()));
}
