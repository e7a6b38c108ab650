import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { describePicture } from "@/lib/publishing/describe-picture";

export const PATCH = apiRoute(
  {
    summary: "Describes a picture that is to be sent, for those who can't see it",
    scope: "replies:write",
    params: idParams,
    body: z.strictObject({ altText: z.string().trim().max(1000) }),
  },
  (ctx, { params, body }) => describePicture(ctx, params.id, body.altText),
);
