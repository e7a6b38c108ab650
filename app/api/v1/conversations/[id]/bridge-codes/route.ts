import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { giveCode } from "@/lib/conversations/give-code";
import { bridgeCodeSchema } from "@/lib/customers/link-schemas";

export const POST = apiRoute(
  {
    summary: "A code that ties another handle of this person to them, for 72 hours; to be told in private",
    params: idParams,
    body: z.strictObject({ handleId: z.uuid().optional() }),
    answer: bridgeCodeSchema,
    status: 201,
  },
  (ctx, { params, body }) => giveCode(ctx, { conversationId: params.id, ...body }),
);
