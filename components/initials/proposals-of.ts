/** The free initials a refusal proposes. */
export function proposalsOf(details: unknown): string[] {
  if (typeof details !== "object" || details === null || !("proposals" in details)) return [];
  return Array.isArray(details.proposals) ? details.proposals.filter((each) => typeof each === "string") : [];
}
