import { FLAG_KINDS, type FlagKind } from "../schemas";

interface Raised {
  id: string;
  kind: FlagKind;
  /** What follows from it was done before. */
  isDone: boolean;
  teamId: string | null;
}

/**
 * Which of the open flags moves a conversation: the gravest kind that has a team, the older of two. Null where that one
 * has moved it before: it is not moved back by what weighs less, nor again after somebody moved it elsewhere.
 */
export function routedBy(
  flags: readonly Raised[],
): { teamId: string; flagId: string; kind: FlagKind } | null {
  const [first] = flags
    .filter(({ teamId }) => teamId !== null)
    .sort((a, b) => FLAG_KINDS.indexOf(a.kind) - FLAG_KINDS.indexOf(b.kind));
  if (!first || first.isDone || first.teamId === null) return null;
  return { teamId: first.teamId, flagId: first.id, kind: first.kind };
}
