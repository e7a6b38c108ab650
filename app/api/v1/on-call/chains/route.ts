import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createChain, listChains } from "@/lib/coverage/on-call/keep-chains";
import { chainSchema, chainWishSchema } from "@/lib/coverage/on-call-schemas";

export const GET = apiRoute(
  {
    summary: "The chains of people on call, the oldest first: a page that names none goes to that one",
    answer: z.object({ data: z.array(chainSchema) }),
  },
  async (ctx) => ({ data: await listChains(ctx) }),
);

export const POST = apiRoute(
  { summary: "A new chain", roles: ["admin"], body: chainWishSchema, answer: chainSchema, status: 201 },
  (ctx, { body }) => createChain(ctx, body),
);
