/** How the history knows what somebody chose of a make-good. */
export const CHOICE_ID = "choice:";

/** Whether an interaction is such a choice. */
export function isChoice({ externalId }: { externalId: string }): boolean {
  return externalId.startsWith(CHOICE_ID);
}
