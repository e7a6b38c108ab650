import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeEventSchema } from "@/lib/coverage/forecast-schemas";
import { changeEvent, removeEvent } from "@/lib/coverage/keep-events";

export const PATCH = apiRoute(
  {
    summary: "Changes a known event; with `changeNumber` 409 `event-changed`",
    roles: ["admin"],
    params: idParams,
    body: changeEventSchema,
  },
  (ctx, { params, body }) => changeEvent(ctx, params.id, body),
);

export const DELETE = apiRoute(
  { summary: "Takes a known event away", roles: ["admin"], params: idParams },
  (ctx, { params }) => removeEvent(ctx, params.id),
);
