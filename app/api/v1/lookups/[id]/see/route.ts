import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { seeFieldSchema } from "@/lib/integrations/schemas";
import { seeField } from "@/lib/integrations/see-field";

export const POST = apiRoute(
  {
    summary: "A masked line of a card in clear, after the identity check the lookup asks for; recorded",
    params: idParams,
    body: seeFieldSchema,
    answer: z.object({ value: z.string() }),
  },
  async (ctx, { params, body }) => ({ value: await seeField(ctx, params.id, body) }),
);
