import { apiRoute } from "@/lib/auth/api-route";
import { alarmPreviewSchema, alarmWishSchema } from "@/lib/response-times/alarm-schemas";
import { previewAlarm } from "@/lib/response-times/preview-alarm";

export const POST = apiRoute(
  {
    summary: "When such an alarm would have rung in the last seven days",
    roles: ["lead", "admin"],
    body: alarmWishSchema,
    answer: alarmPreviewSchema,
  },
  (ctx, { body }) => previewAlarm(ctx, body),
);
