import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { createMakeGood } from "@/lib/goodwill/make-good/create-make-good";
import { listMakeGoods } from "@/lib/goodwill/make-good/list-make-goods";
import { createMakeGoodSchema, makeGoodSchema } from "@/lib/goodwill/make-good/make-good-schemas";

export const GET = apiRoute(
  {
    summary: "What an incident offers to make it good, with what was chosen and what may still come",
    scope: "conversations:read",
    roles: ["lead", "admin"],
    params: idParams,
    answer: z.object({ data: z.array(makeGoodSchema) }),
  },
  async (ctx, { params }) => ({ data: await listMakeGoods(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary: "Lays down what everybody affected may choose from; nobody is offered it yet",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: createMakeGoodSchema,
    answer: makeGoodSchema,
    status: 201,
  },
  (ctx, { params, body }) => createMakeGood(ctx, params.id, body),
);
