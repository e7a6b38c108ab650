"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { calendarUrl } from "@/lib/auth/calendar-feed";
import { closeMonth } from "@/lib/coverage/close-month";
import { correctHours } from "@/lib/coverage/correct-hours";
import { openTeamFeed, revokeTeamFeed } from "@/lib/coverage/open-team-feed";
import { correctHoursSchema, monthSchema } from "@/lib/coverage/paid-schemas";
import { setRosterSetting } from "@/lib/coverage/set-roster-setting";
import { changeRosterSettingSchema } from "@/lib/coverage/swap-schemas";

const LEADS = ["lead", "admin"] as const;
const KEEPERS = ["admin"] as const;
const team = z.strictObject({ teamId: z.uuid() });

export async function closeHours(input: unknown) {
  const schema = z.strictObject({ month: monthSchema });
  return runAction(schema, input, async (ctx, { month }) => void (await closeMonth(ctx, month)), KEEPERS);
}

export async function correct(input: unknown) {
  return runAction(
    correctHoursSchema,
    input,
    async (ctx, wish) => ({ month: (await correctHours(ctx, wish)).month }),
    KEEPERS,
  );
}

export async function setNight(input: unknown) {
  return runAction(
    changeRosterSettingSchema,
    input,
    async (ctx, change) => void (await setRosterSetting(ctx, change)),
    KEEPERS,
  );
}

export async function openTeamCalendar(input: unknown) {
  return runAction(
    team,
    input,
    async (ctx, { teamId }) => ({ url: calendarUrl((await openTeamFeed(ctx, teamId)).secret) }),
    LEADS,
  );
}

export async function endTeamCalendar(input: unknown) {
  return runAction(team, input, (ctx, { teamId }) => revokeTeamFeed(ctx, teamId), LEADS);
}
