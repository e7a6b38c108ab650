import type { ActionResult } from "@/lib/auth/agent-action";
import type { Alarm, AlarmPreview, AlarmWish } from "@/lib/response-times/alarm-schemas";

export type AlarmActs = Readonly<{
  keep: (input: { id: string | null; wish: AlarmWish }) => Promise<ActionResult<void>>;
  preview: (wish: AlarmWish) => Promise<ActionResult<AlarmPreview>>;
  drop: (input: { id: string }) => Promise<ActionResult<void>>;
}>;

/** What a form begins with: an alarm as it stands, or a new one. */
export function wishOf(alarm: Alarm | null, teamId: string | null): AlarmWish {
  if (!alarm)
    return {
      name: "",
      kind: "oldest-waiting",
      accountId: null,
      channel: null,
      teamId,
      thresholdSeconds: 900,
      usual: null,
      quietMinutes: 60,
      toRoles: ["lead"],
      toAgentIds: [],
      pageChainId: null,
      isOn: true,
    };
  const { id: _, receivers: __, rungThisWeek: ___, openSince: ____, ...wish } = alarm;
  return wish;
}
