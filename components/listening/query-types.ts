import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeQuery, CreateQuery, DryRun, DryRunAnswer } from "@/lib/listening/schemas";

/** An account through which public posts can be searched. */
export type ListeningChoice = Readonly<{
  id: string;
  handle: string;
  channel: string;
  maxQuery: number;
  isConnected: boolean;
  lookUsd: number | null;
}>;

export type QueryActs = Readonly<{
  add: (input: CreateQuery) => Promise<ActionResult<void>>;
  change: (input: { id: string; change: ChangeQuery }) => Promise<ActionResult<void>>;
  remove: (input: { id: string }) => Promise<ActionResult<void>>;
  tryOut: (input: DryRun) => Promise<ActionResult<DryRunAnswer>>;
}>;
