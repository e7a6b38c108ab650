import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { acceptLines } from "@/lib/conversations/handovers/accept-lines";
import { lineChoiceSchema, settledSchema } from "@/lib/conversations/handovers/handover-schemas";

export const POST = apiRoute(
  {
    summary:
      "Takes lines over by name: `lineIds`, a `group`, or all that are open; 409 `handover-line-taken` when none is left",
    params: idParams,
    body: lineChoiceSchema,
    answer: settledSchema,
  },
  (ctx, { params, body }) => acceptLines(ctx, params.id, body),
);
