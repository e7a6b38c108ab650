import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideTimeOff } from "@/lib/coverage/decide-time-off";
import { decideTimeOffSchema, timeOffSchema } from "@/lib/coverage/terms-schemas";

export const PATCH = apiRoute(
  {
    summary: "Approves, declines or withdraws time off",
    params: idParams,
    body: decideTimeOffSchema,
    answer: timeOffSchema,
  },
  (ctx, { params, body }) => decideTimeOff(ctx, params.id, body),
);
