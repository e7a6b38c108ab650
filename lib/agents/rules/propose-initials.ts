const MOST = 3;
const LONGEST = 5;

/**
 * Free initials for a name, likeliest first: first letters (Greta Tamm: GT), then more of the last name (GTa), then of
 * the first (GrT), then a letter of the alphabet behind. `taken` is compared without case.
 */
export function proposeInitials(displayName: string, taken: Iterable<string>): string[] {
  const held = new Set([...taken].map((each) => each.toUpperCase()));
  const proposals: string[] = [];
  for (const candidate of candidates(displayName)) {
    if (held.has(candidate.toUpperCase())) continue;
    held.add(candidate.toUpperCase());
    proposals.push(candidate);
    if (proposals.length === MOST) break;
  }
  return proposals;
}

function* candidates(displayName: string): Generator<string> {
  const words = displayName
    .split(/[^\p{L}]+/u)
    .map(([letter = "", ...rest]) => [letter.toUpperCase(), ...rest.map((each) => each.toLowerCase())])
    .filter(([letter = ""]) => /^\p{Lu}$/u.test(letter));
  const first = words[0] ?? ["X"];
  const last = words.length > 1 ? (words.at(-1) ?? []) : [];
  const plain = words
    .map(([letter]) => letter ?? "")
    .join("")
    .slice(0, LONGEST);
  yield plain || "X";
  const head = first[0] ?? "X";
  for (let length = 1; length <= last.length && length < LONGEST; length++)
    yield head + last.slice(0, length).join("");
  for (let length = 2; length <= first.length && length < LONGEST; length++)
    yield first.slice(0, length).join("") + (last[0] ?? "");
  for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") yield (plain || "X").slice(0, LONGEST - 1) + letter;
}
