import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getAvailability, setAvailability } from "@/lib/coverage/set-availability";
import { availabilitySchema } from "@/lib/coverage/terms-schemas";

export const GET = apiRoute(
  {
    summary: "An agent's wishes and no-gos, on their own clock",
    params: idParams,
    answer: availabilitySchema,
  },
  (ctx, { params }) => getAvailability(ctx, params.id),
);

export const PUT = apiRoute(
  {
    summary: "Sets all wishes and no-gos anew: agents their own, admins anybody's",
    params: idParams,
    body: availabilitySchema,
    answer: availabilitySchema,
  },
  (ctx, { params, body }) => setAvailability(ctx, params.id, body),
);
