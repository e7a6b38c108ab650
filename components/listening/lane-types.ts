import type { ActionResult } from "@/lib/auth/agent-action";
import type { laneSorts } from "@/lib/listening/post-schemas";
import type { DismissReason } from "@/lib/listening/schemas";

export type { LanePage } from "@/lib/listening/post-schemas";
export type ListedSort = (typeof laneSorts)[number];

/** What is done with a found post. */
export type LaneActs = Readonly<{
  converse: (input: { id: string }) => Promise<ActionResult<{ conversationId: string }>>;
  dismiss: (input: { id: string; reason: DismissReason; note: string }) => Promise<ActionResult<void>>;
  undo: (input: { id: string }) => Promise<ActionResult<void>>;
}>;
