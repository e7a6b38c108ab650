import type { ActionResult } from "@/lib/auth/agent-action";
import type { OpenShift, ShiftOffer, SoonShift } from "@/lib/coverage/offer-schemas";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;

export type SickActs = Readonly<{
  enter: Act<SoonShift[]>;
  withdraw: Act<void>;
  ask: Act<OpenShift>;
}>;
export type AnswerAct = Act<ShiftOffer>;
export type StopAct = Act<void>;
