import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { lookUp } from "@/lib/integrations/look-up";
import { cardSchema, lookUpSchema } from "@/lib/integrations/schemas";

export const POST = apiRoute(
  {
    summary: "Asks the other system for a record, within 2 s; private lines of the card are masked",
    params: idParams,
    body: lookUpSchema,
    answer: cardSchema,
  },
  (ctx, { params, body }) => lookUp(ctx, params.id, body),
);
