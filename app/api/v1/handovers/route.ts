import { apiRoute } from "@/lib/auth/api-route";
import { pageOf } from "@/lib/auth/page-query";
import { handOverNow } from "@/lib/conversations/handovers/hand-over-now";
import {
  handoverSchema,
  handoverSheetSchema,
  listHandoversSchema,
  writeHandoverSchema,
} from "@/lib/conversations/handovers/handover-schemas";
import { listHandovers } from "@/lib/conversations/handovers/list-handovers";

export const GET = apiRoute(
  {
    summary:
      "Handover sheets, newest first: `state=mine|open|past|all`, by words on them (`q`), who left or came (`agent`), the day the watch ended (`on` in `zone`)",
    query: listHandoversSchema,
    answer: pageOf(handoverSchema),
  },
  (ctx, { query }) => listHandovers(ctx, query),
);

export const POST = apiRoute(
  {
    summary:
      "Hands everything over now: to `toAgentId`, to whoever comes next where it is left out, to whoever takes it where it is null",
    body: writeHandoverSchema,
    answer: handoverSheetSchema,
    status: 201,
  },
  (ctx, { body }) => handOverNow(ctx, body),
);
