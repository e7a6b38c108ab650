import type { ActionResult } from "@/lib/auth/agent-action";
import type {
  ChangeHandover,
  LineChoice,
  Settled,
  WriteHandover,
} from "@/lib/conversations/handovers/handover-schemas";
import type { ChangeHandoverPolicy } from "@/lib/coverage/handover-schemas";

/** What the pages of handovers do. */
export type SheetActs = Readonly<{
  accept(input: LineChoice & { id: string }): Promise<ActionResult<Settled>>;
  decline(input: LineChoice & { id: string; reason: string }): Promise<ActionResult<Settled>>;
  change(input: ChangeHandover & { id: string }): Promise<ActionResult<void>>;
  note(input: { id: string; lineId: string; nextStep: string }): Promise<ActionResult<void>>;
}>;

export type ListActs = Readonly<{
  write(input: Partial<WriteHandover>): Promise<ActionResult<{ id: string }>>;
  nameDeputy(input: { deputyId: string | null }): Promise<ActionResult<void>>;
  setRules(input: ChangeHandoverPolicy): Promise<ActionResult<void>>;
}>;
