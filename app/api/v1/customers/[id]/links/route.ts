import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { linkHandle } from "@/lib/conversations/link-handle";
import { linkInputSchema } from "@/lib/customers/link-schemas";

export const POST = apiRoute(
  {
    summary: "Says on evidence that a handle belongs to this customer; its whole threads become theirs",
    scope: "customers:write",
    params: idParams,
    body: linkInputSchema,
    answer: z.object({ linkId: z.uuid() }),
    status: 201,
  },
  (ctx, { params, body }) => linkHandle(ctx, { customerId: params.id, ...body }),
);
