import { apiRoute } from "@/lib/auth/api-route";
import { getRosterSetting, setRosterSetting } from "@/lib/coverage/set-roster-setting";
import { changeRosterSettingSchema, rosterSettingSchema } from "@/lib/coverage/swap-schemas";

export const GET = apiRoute(
  { summary: "Whether swaps need a lead, and which hours are night", answer: rosterSettingSchema },
  (ctx) => getRosterSetting(ctx),
);

export const PATCH = apiRoute(
  {
    summary: "Sets whether swaps need a lead, and which hours are night",
    roles: ["admin"],
    body: changeRosterSettingSchema,
    answer: rosterSettingSchema,
  },
  (ctx, { body }) => setRosterSetting(ctx, body),
);
