import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeDeskPage, PublishBriefing, SaveDeskPage } from "@/lib/knowledge/schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;

export type PageActs = Readonly<{
  add: Act<SaveDeskPage>;
  change: Act<{ id: string; change: ChangeDeskPage }>;
  confirm: Act<{ id: string; reviewOn: string | null }>;
  retire: Act<{ id: string }>;
}>;

export type BriefingActs = Readonly<{ publish: Act<PublishBriefing>; end: Act<{ id: string }> }>;

export type TeamChoice = Readonly<{ id: string; name: string }>;
