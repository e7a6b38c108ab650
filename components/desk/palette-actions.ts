import type { DeskActionId } from "@/lib/agents/rules/desk-keys";

/** What the palette names before anything is asked for. */
export const FIRST_ACTIONS: readonly DeskActionId[] = [
  "assign",
  "snooze",
  "resolve",
  "reply",
  "private",
  "note",
  "sendResolve",
  "sendLater",
  "logCall",
];

/** What the palette itself is, or what only a hand in a field can do. */
export const NOT_LISTED: readonly DeskActionId[] = [
  "everything",
  "search",
  "open",
  "leave",
  "emoji",
  "mention",
  "keys",
  "mendVoice",
];
