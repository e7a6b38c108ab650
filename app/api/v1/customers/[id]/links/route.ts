import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { linkHandle } from "@/lib/conversations/link-handle";

const body = z.strictObject({ handleId: z.uuid(), evidence: z.string().trim().min(1).max(300) });

export const POST = apiRoute(
  {
    summary: "Says that a handle belongs to this customer; its whole threads become theirs",
    scope: "customers:write",
    params: idParams,
    body,
    answer: z.object({ linkId: z.uuid() }),
    status: 201,
  },
  (ctx, { params, body }) => linkHandle(ctx, { customerId: params.id, ...body }),
);
