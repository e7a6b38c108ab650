import { Invalid, Refused } from "@/lib/base/errors";

/** What the keyboard does: the house's own key, where it is listed, and whether an agent may move it. */
interface DeskAction {
  id: string;
  key: string;
  group: "queue" | "conversation" | "writing" | "state" | "everywhere";
  /** Keys with ⌘ or Ctrl, and those of the browser, stay where they are. */
  isFixed?: boolean;
}

/** Every action of the desk, in the order the sheet of keys shows them. A screen handles it under the house's own key. */
export const deskActions = [
  { id: "next", key: "j", group: "queue" },
  { id: "previous", key: "k", group: "queue" },
  { id: "open", key: "Enter", group: "queue", isFixed: true },
  { id: "choose", key: "x", group: "queue" },
  { id: "chooseFurther", key: "J", group: "queue" },
  { id: "showNew", key: ".", group: "queue" },
  { id: "paneLeft", key: "[", group: "queue" },
  { id: "paneRight", key: "]", group: "queue" },
  { id: "reply", key: "r", group: "conversation" },
  { id: "private", key: "d", group: "conversation" },
  { id: "note", key: "n", group: "conversation" },
  { id: "assign", key: "a", group: "conversation" },
  { id: "snooze", key: "s", group: "conversation" },
  { id: "resolve", key: "e", group: "conversation" },
  { id: "sameTrouble", key: "o", group: "conversation" },
  { id: "masked", key: "v", group: "conversation" },
  { id: "tone", key: "y", group: "conversation" },
  { id: "askDelete", key: "h", group: "conversation" },
  { id: "macros", key: "m", group: "conversation" },
  { id: "send", key: "Mod+Enter", group: "writing", isFixed: true },
  { id: "sendResolve", key: "Mod+Shift+e", group: "writing", isFixed: true },
  { id: "sendLater", key: "Mod+Shift+l", group: "writing", isFixed: true },
  { id: "sendPrivate", key: "Mod+Shift+Enter", group: "writing", isFixed: true },
  { id: "emoji", key: ":", group: "writing", isFixed: true },
  { id: "mention", key: "@", group: "writing", isFixed: true },
  { id: "mendVoice", key: "Mod+;", group: "writing", isFixed: true },
  { id: "statement", key: "Mod+.", group: "writing", isFixed: true },
  { id: "leave", key: "Escape", group: "writing", isFixed: true },
  { id: "here", key: "w h", group: "state" },
  { id: "break", key: "w b", group: "state" },
  { id: "finishing", key: "w f", group: "state" },
  { id: "training", key: "w t", group: "state" },
  { id: "away", key: "w a", group: "state" },
  { id: "undo", key: "Mod+z", group: "everywhere", isFixed: true },
  { id: "everything", key: "Mod+k", group: "everywhere", isFixed: true },
  { id: "search", key: "/", group: "everywhere" },
  { id: "keys", key: "?", group: "everywhere" },
  { id: "logCall", key: "c", group: "everywhere" },
  { id: "acceptCall", key: "p", group: "everywhere" },
  { id: "holdPosts", key: "H", group: "everywhere" },
  { id: "inbox", key: "g i", group: "everywhere" },
  { id: "calls", key: "g p", group: "everywhere" },
  { id: "responseTimes", key: "g t", group: "everywhere" },
  { id: "coverage", key: "g c", group: "everywhere" },
] as const satisfies readonly DeskAction[];

export type DeskActionId = (typeof deskActions)[number]["id"];
/** The keys an agent has moved, by action. */
export type MovedKeys = Readonly<Record<string, string>>;

const all: readonly DeskAction[] = deskActions;
/** One sign, or one behind `g` or `w`; those two alone only begin others. */
const FITS = /^(?:[gw] )?[\p{L}\p{N}\p{P}\p{S}]$/u;

/** The key of an action for an agent who moved these. */
export function keyOf(id: DeskActionId, moved: MovedKeys = {}): string {
  return moved[id] ?? all.find((action) => action.id === id)?.key ?? "";
}

/** The house's own key for what was pressed; null where it was moved away and nothing else stands there. */
export function houseKey(pressed: string, moved: MovedKeys): string | null {
  const movedHere = all.find(({ id }) => moved[id] === pressed);
  if (movedHere) return movedHere.key;
  const stands = all.find(({ key }) => key === pressed);
  return stands && moved[stands.id] !== undefined ? null : pressed;
}

/**
 * What of these moves differs from the house's own keys. Throws Invalid `key-unknown` for an action that is none or is
 * fixed, Invalid `key-unfit` for what is not one sign, Refused `key-taken` where two actions would have one key.
 */
export function movedKeys(wanted: MovedKeys): MovedKeys {
  for (const [id, key] of Object.entries(wanted)) {
    const action = all.find((each) => each.id === id);
    if (!action || action.isFixed) throw new Invalid("key-unknown", { action: id });
    if (!FITS.test(key) || key === "g" || key === "w") throw new Invalid("key-unfit", { key });
  }
  const seen = new Map<string, string>();
  for (const { id, key } of all) {
    const now = wanted[id] ?? key;
    if (seen.has(now)) throw new Refused("key-taken", { key: now, action: seen.get(now) ?? "", other: id });
    seen.set(now, id);
  }
  return Object.fromEntries(
    Object.entries(wanted).filter(([id, key]) => all.find((each) => each.id === id)?.key !== key),
  );
}
