import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listPresence } from "@/lib/conversations/list-presence";
import { presenceSchema } from "@/lib/conversations/presence-schemas";
import { presenceInputSchema } from "@/lib/conversations/query-schemas";
import { requireVisible } from "@/lib/conversations/require-visible";
import { seePresence } from "@/lib/conversations/see-presence";

export const GET = apiRoute(
  {
    summary: "Who else looks at it or types in it",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(presenceSchema) }),
  },
  async (ctx, { params }) => {
    await requireVisible(ctx, params.id);
    return { data: await listPresence(ctx, [params.id]) };
  },
);

export const PUT = apiRoute(
  {
    summary: "Says that the caller looks, types or has left; counts ten seconds",
    params: idParams,
    body: presenceInputSchema,
  },
  (ctx, { params, body }) => seePresence(ctx, params.id, body.state),
);
