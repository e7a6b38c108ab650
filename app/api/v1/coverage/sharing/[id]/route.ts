import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { setSharing } from "@/lib/coverage/set-sharing";
import { setSharingSchema, sharingSchema } from "@/lib/coverage/state-schemas";

export const PUT = apiRoute(
  {
    summary: "Turns giving out by turn on or off for a team",
    roles: ["admin"],
    params: idParams,
    body: setSharingSchema,
    answer: sharingSchema,
  },
  (ctx, { params, body }) => setSharing(ctx, params.id, body.isOn),
);
