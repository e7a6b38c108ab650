import { apiRoute } from "@/lib/auth/api-route";
import { getReportSettings } from "@/lib/response-times/get-report-settings";
import { settingsSchema } from "@/lib/response-times/report-schemas";
import { setReportSettings } from "@/lib/response-times/set-report-settings";

export const GET = apiRoute(
  { summary: "Who may see figures of single people", scope: "reports:read", answer: settingsSchema },
  (ctx) => getReportSettings(ctx),
);

export const PUT = apiRoute(
  {
    summary: "Says who may see figures of single people",
    roles: ["admin"],
    body: settingsSchema,
    answer: settingsSchema,
  },
  (ctx, { body }) => setReportSettings(ctx, body),
);
