import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { revokeFeed } from "@/lib/coverage/open-feed";

export const DELETE = apiRoute(
  { summary: "Ends an agent's calendar: the address they gave away stops working", params: idParams },
  (ctx, { params }) => revokeFeed(ctx, params.id),
);
