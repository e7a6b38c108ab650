import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { addHandle } from "@/lib/conversations/add-handle";
import { typedHandleInputSchema } from "@/lib/customers/link-schemas";

export const POST = apiRoute(
  {
    summary: "Links an address or number this customer gave us, from which nobody wrote yet",
    scope: "customers:write",
    params: idParams,
    body: typedHandleInputSchema,
    answer: z.object({ linkId: z.uuid(), handleId: z.uuid() }),
    status: 201,
  },
  (ctx, { params, body }) => addHandle(ctx, { customerId: params.id, ...body }),
);
