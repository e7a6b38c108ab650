import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { clocksSchema } from "@/lib/conversations/clocks-schemas";
import { getClocks } from "@/lib/conversations/get-clocks";

export const GET = apiRoute(
  {
    summary: "The turns of a conversation by both clocks, who held it meanwhile, and how it was resolved",
    scope: "conversations:read",
    params: idParams,
    answer: clocksSchema,
  },
  (ctx, { params }) => getClocks(ctx, params.id),
);
