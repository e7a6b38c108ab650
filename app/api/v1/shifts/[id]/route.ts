import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { deleteShift } from "@/lib/coverage/delete-shift";
import { changeShiftSchema, removeShiftQuery, shiftAnswerSchema } from "@/lib/coverage/schemas";
import { updateShift } from "@/lib/coverage/update-shift";

export const PATCH = apiRoute(
  {
    summary:
      "Changes a shift; what is over of one that repeats stays. With `changeNumber` 409 `shift-changed` when somebody was first",
    roles: ["admin"],
    params: idParams,
    body: changeShiftSchema,
    answer: shiftAnswerSchema,
  },
  (ctx, { params, body }) => updateShift(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Takes a shift out of the roster from now on; what is over stays in it",
    roles: ["admin"],
    params: idParams,
    query: removeShiftQuery,
  },
  (ctx, { params, query }) => deleteShift(ctx, params.id, query.changeNumber),
);
