export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** What is wrong with a new password, as a code; null when it will do. Length counts, not odd signs (ASVS 6.2). */
export function passwordFault(password: string, own: readonly string[]): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "password-short";
  if (length > LONGEST_PASSWORD) return "password-long";
  const folded = password.toLowerCase();
  if (new Set(folded).size < 4) return "password-plain";
  if (own.some((word) => word.length > 3 && folded.includes(word.toLowerCase()))) return "password-own";
  return null;
}
