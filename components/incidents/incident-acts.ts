import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeIncident } from "@/lib/incidents/incident-schemas";

/** What the page of spikes and incidents does. */
export type IncidentActs = Readonly<{
  see(input: { id: string }): Promise<ActionResult<void>>;
  dismiss(input: { id: string; reason: string }): Promise<ActionResult<void>>;
  open(input: { title: string; statement?: string; spikeId?: string }): Promise<ActionResult<{ id: string }>>;
  change(input: { id: string; change: ChangeIncident }): Promise<ActionResult<void>>;
  close(input: { id: string }): Promise<ActionResult<void>>;
}>;
