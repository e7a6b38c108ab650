import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { alarmSchema, alarmWishSchema } from "@/lib/response-times/alarm-schemas";
import { listAlarms } from "@/lib/response-times/list-alarms";
import { saveAlarm } from "@/lib/response-times/save-alarm";

const roles = ["lead", "admin"] as const;

export const GET = apiRoute(
  {
    summary: "The alarms of the desk and of the reader's teams",
    roles,
    answer: z.object({ data: z.array(alarmSchema) }),
  },
  async (ctx) => ({ data: await listAlarms(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "Makes an alarm",
    roles,
    body: alarmWishSchema,
    answer: alarmSchema,
    status: 201,
  },
  (ctx, { body }) => saveAlarm(ctx, body),
);
