import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { dropCallbackSchema } from "@/lib/conversations/call-schemas";
import { dropCallback } from "@/lib/conversations/drop-callback";

export const POST = apiRoute(
  { summary: "Says why a promised call is not made", params: idParams, body: dropCallbackSchema },
  (ctx, { params, body }) => dropCallback(ctx, params.id, body.reason),
);
