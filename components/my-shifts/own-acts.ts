import type { ActionResult } from "@/lib/auth/agent-action";

type Act<T = void> = (input: unknown) => Promise<ActionResult<T>>;

/** What an agent may do with their own shifts. */
export type OwnActs = Readonly<{
  seeShifts: () => Promise<ActionResult<void>>;
  offer: Act;
  answer: Act<{ state: string; warnings: number }>;
  askOff: Act;
  sayConsent: Act;
  withdrawOff: Act;
  setOwnTimes: Act;
  openCalendar: () => Promise<ActionResult<{ url: string }>>;
  endCalendar: () => Promise<ActionResult<void>>;
}>;

export type Colleague = Readonly<{ id: string; displayName: string }>;
