import { apiRoute } from "@/lib/auth/api-route";
import { forecastSchema } from "@/lib/coverage/forecast-schemas";
import { learnAnew } from "@/lib/coverage/learn-anew";
import { reportForecast } from "@/lib/coverage/report-forecast";

export const GET = apiRoute(
  {
    summary: "Arrivals of a usual week, what was left out of it, its error, and how long answers take",
    scope: "reports:read",
    roles: ["lead", "admin"],
    answer: forecastSchema,
  },
  (ctx) => reportForecast(ctx),
);

export const POST = apiRoute(
  {
    summary: "Makes the forecast anew of the last eight weeks; it is made hourly by itself",
    roles: ["admin"],
    answer: forecastSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  (ctx) => learnAnew(ctx),
);
