import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listPromisesSchema, promiseSchema } from "@/lib/replies/promise-schemas";
import { listPromises } from "@/lib/replies/promises/list-promises";

export const GET = apiRoute(
  {
    summary:
      "Promises: those owed, the first due first; with `state` those broken, done or all, the newest first",
    scope: "conversations:read",
    query: listPromisesSchema,
    answer: z.object({ data: z.array(promiseSchema) }),
  },
  async (ctx, { query }) => ({ data: await listPromises(ctx, query) }),
);
