import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { previewLink } from "@/lib/conversations/preview-link";
import { linkPreviewSchema } from "@/lib/customers/link-schemas";

export const POST = apiRoute(
  {
    summary: "What a link would join: threads, open matters, clocks and whose they would be",
    scope: "customers:read",
    params: idParams,
    body: z.strictObject({ handleId: z.uuid() }),
    answer: linkPreviewSchema,
  },
  (ctx, { params, body }) => previewLink(ctx, { customerId: params.id, ...body }),
);
