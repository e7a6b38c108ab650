type Completion = Readonly<{
  kind: "mention" | "emoji";
  /** Where its sign stands, and where the cursor is, in UTF-16 units. */
  from: number;
  to: number;
  query: string;
}>;

const MENTION = /(?:^|[\s(.,;:!?"“«])@([A-Za-z0-9_]{0,15})$/;
const EMOJI = /(?:^|[\s(])(:[+a-z][a-z0-9_+-]{1,30})$/i;
/** Longer than either can be. */
const WINDOW = 48;

/** What is begun before the cursor: `@jo` a mention, `:smi` an emoji; null for neither. */
export function completionAt(text: string, cursor: number): Completion | null {
  const before = text.slice(Math.max(0, cursor - WINDOW), cursor);
  const mention = MENTION.exec(before);
  if (mention) {
    const query = mention[1] ?? "";
    return { kind: "mention", from: cursor - query.length - 1, to: cursor, query };
  }
  const emoji = EMOJI.exec(before)?.[1];
  if (emoji === undefined) return null;
  return { kind: "emoji", from: cursor - emoji.length, to: cursor, query: emoji.slice(1).toLowerCase() };
}
