/** The query whose search brought these bytes, by their source; null for all others. */
export function listeningKeyOf(source: string): string | null {
  return /^listening:([0-9a-f-]{36})$/.exec(source)?.[1] ?? null;
}
