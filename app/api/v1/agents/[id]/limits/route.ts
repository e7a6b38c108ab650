import { z } from "zod";
import { endLimit } from "@/lib/agents/limits/end-limit";
import { limitSchema, setLimitSchema } from "@/lib/agents/limits/limit-schemas";
import { findLimit } from "@/lib/agents/limits/list-limits";
import { setLimit } from "@/lib/agents/limits/set-limit";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const GET = apiRoute(
  {
    summary: "What holds an agent back; null where nothing does",
    params: idParams,
    answer: z.object({ limit: limitSchema.nullable() }),
  },
  async (ctx, { params }) => ({ limit: await findLimit(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary: "Lets an agent draft only, or see one incident alone, until a time or until it is ended",
    roles: ["lead", "admin"],
    params: idParams,
    body: setLimitSchema,
    answer: limitSchema,
  },
  (ctx, { params, body }) => setLimit(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Ends what holds an agent back; a helper's sign-in stops at once",
    roles: ["lead", "admin"],
    params: idParams,
  },
  (ctx, { params }) => endLimit(ctx, params.id),
);
