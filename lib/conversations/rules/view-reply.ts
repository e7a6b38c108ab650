import type { ChannelTraits } from "@/lib/channels/channel-traits";
import type { ReplyState, ReplyView } from "../schemas";

/** The outbox row of an interaction, where it has one. */
export interface ReplyColumns {
  audience: string;
  channel: string;
  replyState: string | null;
  replyCode: string | null;
  replyValues: ReplyView["values"] | null;
  replyToExternalId: string | null;
  sendAfter: Date | null;
  sentAt: Date | null;
  takeBackState: string | null;
  takeBackReason: string | null;
  approvedBy: string | null;
}

const TAKE_BACK: readonly string[] = ["none", "waiting", "done", "refused"];

/** How a reply stands and what may still be done about it. */
export function viewReply(
  row: ReplyColumns,
  parts: ReplyView["parts"],
  state: ReplyState,
  traits: ChannelTraits | undefined,
): ReplyView {
  const takeBack = isTakeBack(row.takeBackState) ? row.takeBackState : "none";
  const canTakeBack = state === "sent" && row.audience === "public" && traits?.canTakeBack === true;
  return {
    state,
    parts,
    code: row.replyCode,
    values: row.replyValues ?? {},
    reason: row.replyCode ?? row.takeBackReason,
    sendAfter: row.sendAfter?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
    openUrl: openUrl(row, traits),
    canCancel: state === "queued",
    canTakeBack: canTakeBack && (takeBack === "none" || takeBack === "refused"),
    takeBack,
    approvedBy: row.approvedBy,
  };
}

/** Where a person answers by hand. Public answers only: the provider's page opens at what is answered. */
function openUrl(row: ReplyColumns, traits: ChannelTraits | undefined): string | null {
  if (row.audience !== "public" || row.replyToExternalId === null || !traits?.openReplyUrl) return null;
  const id = row.replyToExternalId.slice(row.replyToExternalId.indexOf(":") + 1);
  return traits.openReplyUrl.replace("{id}", encodeURIComponent(id));
}

function isTakeBack(state: string | null): state is ReplyView["takeBack"] {
  return state !== null && TAKE_BACK.includes(state);
}
