export interface Named {
  id: string;
  displayName: string;
}

/** Whom a note names with `@` and their whole name, capitals or not; of two names the longer one. */
export function mentionedIn(text: string, agents: readonly Named[]): string[] {
  const folded = text.normalize("NFC").toLowerCase();
  const byLength = agents
    .map(({ id, displayName }) => ({ id, name: displayName.normalize("NFC").toLowerCase() }))
    .filter(({ name }) => name !== "")
    .sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (const { index } of folded.matchAll(/(?<![\p{L}\p{N}._-])@/gu)) {
    const rest = folded.slice(index + 1);
    const [first] = byLength.filter(({ name }) => isNamed(rest, name));
    for (const { id, name } of byLength) if (first && name === first.name) found.add(id);
  }
  return [...found];
}

function isNamed(rest: string, name: string): boolean {
  return rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length));
}
