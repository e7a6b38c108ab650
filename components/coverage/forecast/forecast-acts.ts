import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangePolicy } from "@/lib/coverage/cover-schemas";
import type { ChangeEvent } from "@/lib/coverage/forecast-schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;

export interface EventWish {
  name: string;
  startLocal: string;
  endLocal: string;
  factor: number;
  added: number;
}

export type ForecastActs = Readonly<{
  add: Act<EventWish & { zone: string }>;
  change: Act<{ id: string; change: ChangeEvent }>;
  remove: Act<{ id: string }>;
  setPolicy: Act<ChangePolicy>;
  learn: Act<Record<string, never>>;
}>;
