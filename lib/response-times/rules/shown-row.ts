import type { TurnRow } from "@/lib/response-times/overview-schemas";
import type { Metric } from "@/lib/response-times/report-schemas";

/** A turn behind a figure as it is read; `wait` in milliseconds by the clock that was asked for. */
export interface StoredTurnRow {
  conversationId: string;
  firstInteractionId: string;
  position: number;
  startedAt: Date;
  receivedAt: Date;
  promisedAt: Date | null;
  endedAt: Date | null;
  usefulAt: Date | null;
  ending: string | null;
  closeReason: string | null;
  isCloser: boolean;
  movedToPrivate: boolean;
  channel: string;
  audience: string;
  language: string | null;
  level: number;
  accountId: string | null;
  handle: string | null;
  agentId: string | null;
  agent: string | null;
  teamId: string | null;
  team: string | null;
  customerId: string;
  customer: string;
  preview: string;
  isHidden: boolean;
  wait: number;
  by: number;
  isAnswered: boolean | null;
  isOpen: boolean;
  isByPromise: boolean | null;
}

/** What a reader is told of a turn: of a hidden conversation no words and no person, of an agent only whom they may see. */
export function shownRow(row: StoredTurnRow, metric: Metric, openAgentIds: ReadonlySet<string>): TurnRow {
  const { accountId, agentId, teamId, customerId } = row;
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    conversationId: row.conversationId,
    firstInteractionId: row.firstInteractionId,
    position: row.position,
    startedAt: row.startedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    promisedAt: iso(row.promisedAt),
    endedAt: iso(row.endedAt),
    usefulAt: iso(row.usefulAt),
    seconds: row.wait / 1000,
    isInTime: inTime(row, metric),
    state: metric === "resolution" ? "resolved" : stateOf(row),
    closeReason: row.closeReason,
    movedToPrivate: row.movedToPrivate,
    channel: row.channel,
    audience: row.audience,
    language: row.language,
    level: row.level,
    account: accountId && row.handle !== null ? { id: accountId, handle: row.handle } : null,
    agent:
      agentId && row.agent !== null && openAgentIds.has(agentId)
        ? { id: agentId, displayName: row.agent }
        : null,
    team: teamId && row.team !== null ? { id: teamId, name: row.team } : null,
    customer: row.isHidden ? null : { id: customerId, displayName: row.customer },
    preview: row.isHidden ? null : row.preview,
    isHidden: row.isHidden,
  };
}

/** What still waits is no miss before its promise, and no hit either. */
function inTime(row: StoredTurnRow, metric: Metric): boolean | null {
  if (metric === "resolution" || row.isCloser) return null;
  if (row.isAnswered) return row.isByPromise;
  return row.isOpen && row.isByPromise ? false : null;
}

function stateOf({ isCloser, ending, usefulAt, endedAt }: StoredTurnRow): TurnRow["state"] {
  if (isCloser) return "closer";
  if (ending === null) return "open";
  if (ending !== "answered") return "closed";
  const isUseful = usefulAt !== null && endedAt !== null && usefulAt <= endedAt;
  return isUseful ? "answered" : "acknowledged";
}
