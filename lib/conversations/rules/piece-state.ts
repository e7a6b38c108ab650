import type { ConversationStatus } from "../schemas";
import type { Before } from "../undo-schemas";

/** What agents made of a conversation, apart from what was said in it. */
export type PieceState = Omit<Before, "id"> & {
  /** Since when it is put aside: what came in later brings it back. */
  settledAt?: string | undefined;
};

/** One line of the log, with the threads it was about. */
export interface PieceAct {
  kind: string;
  actedAt: Date;
  threadIds: readonly string[];
  values: {
    to?: string | null;
    until?: string;
    by?: string;
    added?: readonly string[];
    removed?: readonly string[];
    threadIds?: readonly string[];
    assigneeId?: string | null;
    addedTags?: readonly string[];
    addedReasonIds?: readonly string[];
    before?: PieceState;
  };
}

export const FRESH: PieceState = {
  status: "waiting",
  assigneeId: null,
  tags: [],
  reasonIds: [],
  dueAt: null,
  snoozedUntil: null,
  resolvedAt: null,
};

/**
 * What is written on these threads and on no others: the state they last had by themselves, and every act since that
 * was about one of them. `first` is the oldest thread of the whole; where it lies, the whole's state (`now`) stands
 * for want of an older one.
 */
export function pieceState(
  threadIds: ReadonlySet<string>,
  log: readonly PieceAct[],
  whole: { first: string | undefined; now: PieceState },
): PieceState {
  const ordered = [...log].sort((a, b) => a.actedAt.getTime() - b.actedAt.getTime());
  const isOwn = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => threadIds.has(id));
  const isFirstHere = whole.first !== undefined && threadIds.has(whole.first);
  const stood = ordered.findLastIndex(
    ({ values, threadIds: about }) =>
      values.before && isOwn(about) && (!isFirstHere || about.includes(whole.first ?? "")),
  );
  const last = ordered[stood];
  const before = last?.values.before && { ...last.values.before, settledAt: last.actedAt.toISOString() };
  if (!before && isFirstHere) return whole.now;
  return ordered
    .slice(stood < 0 ? 0 : stood)
    .filter(({ threadIds: about }) => about.some((id) => threadIds.has(id)))
    .reduce((state, act) => afterAct(state, act, isOwn), before ?? FRESH);
}

function afterAct(state: PieceState, act: PieceAct, isOwn: (ids: readonly string[]) => boolean): PieceState {
  const { values } = act;
  switch (act.kind) {
    case "assigned":
      return { ...state, assigneeId: values.to ?? null };
    case "tagged":
      return { ...state, tags: changed(state.tags, values.added, values.removed) };
    case "reasoned":
      return { ...state, reasonIds: changed(state.reasonIds, values.added, values.removed) };
    case "resolved":
      return settled(state, "resolved", act, { resolvedAt: act.actedAt.toISOString() });
    case "snoozed":
      return settled(state, "snoozed", act, { snoozedUntil: values.until ?? null });
    case "reopened":
    case "opened":
    case "woken":
      return settled(state, "open", act, {});
    case "joined":
      // What two pieces of this same one became together; what a stranger brought is left out.
      if (!isOwn([...act.threadIds, ...(values.threadIds ?? [])])) return state;
      return {
        ...state,
        assigneeId: values.assigneeId ?? null,
        tags: changed(state.tags, values.addedTags),
        reasonIds: changed(state.reasonIds, values.addedReasonIds),
      };
    default:
      return state;
  }
}

function settled(
  state: PieceState,
  status: ConversationStatus,
  { actedAt }: PieceAct,
  times: { resolvedAt?: string; snoozedUntil?: string | null },
): PieceState {
  const settledAt = actedAt.toISOString();
  return { ...state, status, resolvedAt: null, snoozedUntil: null, settledAt, ...times };
}

function changed(
  held: readonly string[],
  added: readonly string[] = [],
  removed: readonly string[] = [],
): string[] {
  return [...new Set([...held, ...added])].filter((each) => !removed.includes(each));
}
