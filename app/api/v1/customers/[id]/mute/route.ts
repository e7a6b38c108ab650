import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { muteInputSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { muteCustomer, unmuteCustomer } from "@/lib/conversations/abuse/mute-customer";

export const POST = apiRoute(
  {
    summary:
      "Hears a person no more: what they have open is put away, what they write opens no turn. 409 `already-muted`",
    params: idParams,
    body: muteInputSchema,
    status: 204,
  },
  (ctx, { params, body }) => muteCustomer(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Hears them again; what was put away with it opens. 409 `not-muted`",
    params: idParams,
    status: 204,
  },
  (ctx, { params }) => unmuteCustomer(ctx, params.id),
);
