import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { addFact } from "@/lib/customers/add-fact";
import { addFactSchema, factSchema } from "@/lib/customers/fact-schemas";
import { listFacts } from "@/lib/customers/list-facts";

const answer = z.object({ data: z.array(factSchema) });

export const GET = apiRoute(
  {
    summary: "What we know of a person; private values are masked",
    scope: "customers:read",
    params: idParams,
    answer,
  },
  async (ctx, { params }) => ({ data: await listFacts(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary: "Writes a fact of a person down, private unless said otherwise",
    scope: "customers:write",
    params: idParams,
    body: addFactSchema,
    answer,
    status: 201,
  },
  async (ctx, { params, body }) => ({ data: await addFact(ctx, params.id, body) }),
);
