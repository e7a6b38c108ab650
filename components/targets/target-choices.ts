import type { Account } from "@/lib/accounts/schemas";
import type { Team } from "@/lib/agents/schemas";
import type { HoursCalendarView } from "@/lib/response-times/hours-schemas";

/** What a target can be of. */
export type TargetChoices = Readonly<{
  accounts: readonly Pick<Account, "id" | "channel" | "handle">[];
  channels: readonly string[];
  teams: readonly Pick<Team, "id" | "name">[];
  hours: readonly Pick<HoursCalendarView, "id" | "name">[];
}>;
