import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { blockInputSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { blockPerson } from "@/lib/replies/block-person";

export const POST = apiRoute(
  {
    summary:
      "Orders a person to be blocked at the provider by every account they wrote to, or let in again; the worker does it. 422 `no-blocking`",
    params: idParams,
    body: blockInputSchema,
    status: 204,
  },
  async (ctx, { params, body }) => void (await blockPerson(ctx, params.id, body)),
);
