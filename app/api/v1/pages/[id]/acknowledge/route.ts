import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { acknowledgePage } from "@/lib/coverage/on-call/acknowledge-page";

export const POST = apiRoute(
  {
    summary: "“I'm on it”: nobody else is paged. The first one stands. Whoever was paged, leads and admins",
    params: idParams,
  },
  (ctx, { params }) => acknowledgePage(ctx, params.id),
);
