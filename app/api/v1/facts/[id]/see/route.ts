import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { seeFactSchema } from "@/lib/customers/fact-schemas";
import { seeFact } from "@/lib/customers/see-fact";

export const POST = apiRoute(
  {
    summary:
      "A private fact in clear; who looked is recorded. In a conversation only after the identity check its account asks for (422 `identity-unproven`)",
    params: idParams,
    body: seeFactSchema,
    answer: z.object({ value: z.string() }),
  },
  async (ctx, { params, body }) => ({ value: await seeFact(ctx, params.id, body) }),
);
