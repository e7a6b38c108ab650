import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { findKept, keep } from "@/lib/conversations/keep";
import { requireVisible } from "@/lib/conversations/require-visible";
import { keepInputSchema, keptSchema } from "@/lib/conversations/share-schemas";

export const GET = apiRoute(
  {
    summary: "By when the one who has it keeps it past their shift",
    scope: "conversations:read",
    params: idParams,
    answer: keptSchema,
  },
  async (ctx, { params }) => {
    await requireVisible(ctx, params.id);
    return findKept(ctx, params.id);
  },
);

export const POST = apiRoute(
  {
    summary: "Keeps one's own conversation past the end of the shift, at most a week; null gives that up",
    params: idParams,
    body: keepInputSchema,
    answer: keptSchema,
  },
  (ctx, { params, body }) => keep(ctx, params.id, body.until ? new Date(body.until) : null),
);
