import { apiRoute } from "@/lib/auth/api-route";
import { myDaySchema } from "@/lib/response-times/my-day-schemas";
import { reportMyDay } from "@/lib/response-times/report-my-day";

export const GET = apiRoute(
  {
    summary:
      "The caller's own day and week: what they answered beside how much there was, what waits for them, their promises and drafts, thanks. Of agents alone",
    answer: myDaySchema,
  },
  reportMyDay,
);
