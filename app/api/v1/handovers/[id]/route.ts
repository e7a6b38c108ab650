import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeHandover } from "@/lib/conversations/handovers/change-handover";
import { getHandover } from "@/lib/conversations/handovers/get-handover";
import { changeHandoverSchema, handoverSheetSchema } from "@/lib/conversations/handovers/handover-schemas";

export const GET = apiRoute(
  {
    summary:
      "A sheet as it was written, and what became of each line; lines one may not see are counted in `hidden`",
    params: idParams,
    answer: handoverSheetSchema,
  },
  (ctx, { params }) => getHandover(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Sets the note on top, or gives the sheet to another",
    params: idParams,
    body: changeHandoverSchema,
    answer: handoverSheetSchema,
  },
  (ctx, { params, body }) => changeHandover(ctx, params.id, body),
);
