import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { alarmSchema, alarmWishSchema } from "@/lib/response-times/alarm-schemas";
import { deleteAlarm } from "@/lib/response-times/delete-alarm";
import { saveAlarm } from "@/lib/response-times/save-alarm";

const roles = ["lead", "admin"] as const;

export const PUT = apiRoute(
  {
    summary: "Makes an alarm anew; what rings by it ends and is looked at again",
    roles,
    params: idParams,
    body: alarmWishSchema,
    answer: alarmSchema,
  },
  (ctx, { params, body }) => saveAlarm(ctx, body, params.id),
);

export const DELETE = apiRoute(
  { summary: "Takes an alarm away; what it rang stays", roles, params: idParams },
  (ctx, { params }) => deleteAlarm(ctx, params.id),
);
