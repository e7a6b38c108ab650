import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listClaimsOf } from "@/lib/goodwill/make-good/list-claims";
import { personClaimSchema } from "@/lib/goodwill/make-good/make-good-schemas";

export const GET = apiRoute(
  {
    summary: "What a person was offered to make an incident good, over all linked handles",
    scope: "customers:read",
    params: idParams,
    answer: z.object({ data: z.array(personClaimSchema) }),
  },
  async (ctx, { params }) => ({ data: await listClaimsOf(ctx, params.id) }),
);
