import type { ActionResult } from "@/lib/auth/agent-action";
import type { ConfirmPost, LetGo, ReturnPost, SeenPost, SettlePost } from "@/lib/publishing/deed-schemas";
import type { ChangePost, CreatePost } from "@/lib/publishing/schemas";

/** A post and how it stood when its reader saw it. */
export type Seen = { id: string; changeNumber: number };
type OnPost<Wish> = (input: { id: string; wish: Wish }) => Promise<ActionResult<Seen>>;

/** What the publishing pages do. */
export type PublishingActs = Readonly<{
  create(input: CreatePost): Promise<ActionResult<Seen>>;
  change: OnPost<ChangePost>;
  ask: OnPost<LetGo>;
  approve: OnPost<LetGo>;
  giveBack: OnPost<ReturnPost>;
  withdraw: OnPost<SeenPost>;
  plan: OnPost<LetGo>;
  confirm: OnPost<ConfirmPost>;
  release: OnPost<SeenPost>;
  cancel: OnPost<SeenPost>;
  restore: OnPost<SeenPost>;
  settle: OnPost<SettlePost>;
  endHold(input: { id: string }): Promise<ActionResult<void>>;
}>;
