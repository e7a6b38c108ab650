import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChainWish, ChangeChain, ProviderWish } from "@/lib/coverage/on-call-schemas";

type Done = Promise<ActionResult<void>>;

/** What an admin lays out on the page of people on call. */
export interface OnCallActs {
  addChain: (wish: ChainWish) => Done;
  changeChain: (input: { id: string; change: ChangeChain }) => Done;
  retireChain: (input: { id: string }) => Done;
  addSlot: (wish: SlotDraft) => Done;
  endSlot: (input: { id: string }) => Done;
  setProvider: (wish: ProviderWish) => Done;
}

export interface SlotDraft {
  chainId: string;
  place: number;
  agentId: string;
  zone: string;
  startLocal: string;
  endLocal: string;
  recurrence: string | null;
}

export const REPEATS = {
  once: null,
  daily: "FREQ=DAILY",
  weekdays: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
  weekly: "FREQ=WEEKLY",
  fortnight: "FREQ=WEEKLY;INTERVAL=2",
} as const;
export type Repeat = keyof typeof REPEATS;

/** How a rule is called; `other` for one the form does not make. */
export function repeatOf(recurrence: string | null): Repeat | "other" {
  const found = Object.entries(REPEATS).find(([, rule]) => rule === recurrence);
  return (found?.[0] as Repeat | undefined) ?? "other";
}
