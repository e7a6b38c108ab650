"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Correction } from "@/lib/conversations/correction-schemas";
import type { RaiseFlag } from "@/lib/conversations/flag-schemas";
import type { BulkInput, Conversation, Interaction } from "@/lib/conversations/schemas";
import type { Shared } from "@/lib/conversations/share-schemas";
import type { SaidTone } from "@/lib/conversations/tone-schemas";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";
import type { QueueReply } from "@/lib/replies/schemas";

type Deed<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;
type On<More = unknown> = { conversationId: string } & More;
type Reply<More = unknown> = { replyId: string } & More;
/** `undoId` takes the deed back. */
/** How many could not be done, by why. */
export type Skipped = Readonly<Record<string, number>>;
export type Undoable = { undoId: string | null; conversations: readonly Conversation[] };

export type HandedOut = { conversation: Conversation; given: Shared["given"][number] | null; bar: string };

/** The server actions of the desk: what a button does. Each checks session and right by itself. */
export type Deeds = Readonly<{
  assign: Deed<On<{ agentId: string | null }>, Conversation>;
  /** Of two who take it at once the second is told who was first. */
  take: Deed<On, Conversation>;
  /** Gives it to whose turn it is; `bar` says why nobody may be given it. */
  handOut: Deed<On, HandedOut>;
  /** Keeps one's own past the end of the shift. */
  keep: Deed<On<{ until: string | null }>, null>;
  addNote: Deed<On<{ text: string }>, Conversation>;
  snooze: Deed<On<{ until: string }>, Conversation>;
  resolve: Deed<On<{ reason?: string | undefined }>, Conversation>;
  reopen: Deed<On, Conversation>;
  setTags: Deed<On<{ tags: string[] }>, Conversation>;
  setReasons: Deed<On<{ reasonIds: string[] }>, Conversation>;
  join: Deed<On<{ intoId: string }>, Undoable>;
  split: Deed<On<{ interactionId: string }>, Undoable>;
  /** Says against the rules what a message is to the clocks. */
  correct: Deed<{ interactionId: string; says: Correction }, Undoable>;
  clearFlag: Deed<{ flagId: string; reason: string }, Undoable>;
  raiseFlag: Deed<On<RaiseFlag>, Conversation>;
  /** Says what the tone of a message is; null leaves it to the words. */
  mendTone: Deed<{ interactionId: string; tone: SaidTone }, Undoable>;
  openMeToo: Deed<{ interactionId: string }, Conversation>;
  undo: Deed<{ undoId: string }, null>;
  bulk: Deed<BulkInput, { undoId: string | null; done: number; skipped: Skipped }>;
  /** What a deed on many would do. */
  previewBulk: Deed<BulkInput, { matched: number; wouldDo: number; skipped: Skipped }>;
  /** Of an agent who only drafts it waits for approval. */
  queueReply: Deed<On<QueueReply>, Interaction | { approval: Approval }>;
  cancelReply: Deed<Reply, null>;
  /** Another time for a scheduled one; null for now. */
  rescheduleReply: Deed<Reply<{ sendAt: string | null }>, Interaction>;
  retryReply: Deed<Reply, null>;
  settleReply: Deed<Reply<{ as: "sent" | "not-sent"; externalId?: string | undefined }>, null>;
  takeBackReply: Deed<Reply<{ reason: string }>, null>;
  hide: Deed<{ interactionId: string; hidden: boolean; reason: string }, null>;
}>;

const DeedsContext = createContext<Deeds | null>(null);

export function DeedsProvider({ deeds, children }: { deeds: Deeds; children: ReactNode }) {
  return <DeedsContext value={deeds}>{children}</DeedsContext>;
}

export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error("useDeeds stands outside the desk");
  return deeds;
}
