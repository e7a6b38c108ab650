import { apiRoute } from "@/lib/auth/api-route";
import { standingSchema } from "@/lib/coverage/hole-schemas";
import { reportStanding } from "@/lib/coverage/holes/report-standing";

export const GET = apiRoute(
  {
    summary: "How many should be answering at this moment, how many are here, and who is missing",
    roles: ["lead", "admin"],
    answer: standingSchema,
  },
  (ctx) => reportStanding(ctx),
);
