import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { setRestricted } from "@/lib/customers/set-restricted";

export const PUT = apiRoute(
  {
    summary: "Says that a person's history opens only to who says why, or no longer does",
    roles: ["lead", "admin"],
    params: idParams,
    body: z.strictObject({ isRestricted: z.boolean() }),
  },
  (ctx, { params, body }) => setRestricted(ctx, params.id, body.isRestricted),
);
