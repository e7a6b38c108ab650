import type { Readers } from "../routing/routing-schemas";

export interface Unread {
  language: string;
  /** Who reads it next, and from when; null where nobody comes within a week. */
  next: { agentId: string; displayName: string; at: string } | null;
}

/**
 * What of a conversation's language nobody on shift reads, and who reads it next; null where somebody reads it, where it
 * is unknown, or where the desk keeps no languages. `pt` reads `pt-BR`.
 */
export function unreadOf(
  row: { language: string | null; teamId: string | null },
  { isKept, readers }: Readers,
): Unread | null {
  if (!isKept || row.language === null) return null;
  const [language = row.language] = row.language.split("-");
  const able = readers.filter(
    ({ languages, teamIds, seesAll }) =>
      languages.some((each) => each === row.language || each === language) &&
      (row.teamId === null || seesAll || teamIds.includes(row.teamId)),
  );
  if (able.some(({ isOn }) => isOn)) return null;
  const [next] = able
    .flatMap(({ agentId, displayName, nextAt }) => (nextAt ? [{ agentId, displayName, at: nextAt }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.agentId < b.agentId ? -1 : 1));
  return { language, next: next ?? null };
}
