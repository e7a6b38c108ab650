import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeReason } from "@/lib/conversations/change-reason";
import { changeReasonSchema, contactReasonSchema } from "@/lib/conversations/reason-schemas";

export const PATCH = apiRoute(
  {
    summary: "Renames, moves, retires or brings back a contact reason",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeReasonSchema,
    answer: contactReasonSchema,
  },
  (ctx, { params, body }) => changeReason(ctx, params.id, body),
);
