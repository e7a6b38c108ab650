import type { ActionResult } from "@/lib/auth/agent-action";

/** What the page of spikes and incidents does. */
export type IncidentActs = Readonly<{
  see(input: { id: string }): Promise<ActionResult<void>>;
  dismiss(input: { id: string; reason: string }): Promise<ActionResult<void>>;
  open(input: {
    title: string;
    knows?: string;
    spikeId?: string;
    queryId?: string;
  }): Promise<ActionResult<{ id: string }>>;
}>;
