import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { checkIdentity } from "@/lib/customers/check-identity";
import { checkIdentitySchema, identityCheckSchema } from "@/lib/customers/identity-schemas";

export const POST = apiRoute(
  {
    summary:
      "Vouches that the person behind a handle gave all the evidence of a rule: in force in this conversation for 24 hours",
    params: idParams,
    body: checkIdentitySchema,
    answer: z.object({ data: z.array(identityCheckSchema) }),
    status: 201,
  },
  async (ctx, { params, body }) => ({ data: await checkIdentity(ctx, params.id, body) }),
);
