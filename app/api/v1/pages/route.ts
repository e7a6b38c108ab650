import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery } from "@/lib/auth/page-query";
import { listPages } from "@/lib/coverage/on-call/list-pages";
import { pageOnCall } from "@/lib/coverage/on-call/page-on-call";
import { listPagesSchema, pageSchema, pageWishSchema } from "@/lib/coverage/on-call-schemas";

export const GET = apiRoute(
  {
    summary:
      "Pages with each step and its times, the newest first; agents see those that went to them, with mine=true everybody",
    query: listPagesSchema.extend({
      mine: flagQuery.default(false),
      open: flagQuery.default(false),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ data: z.array(pageSchema) }),
  },
  async (ctx, { query }) => ({ data: await listPages(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary:
      "Pages whoever is on call: the first at once, the next when nobody has it in time, then all admins",
    roles: ["lead", "admin"],
    body: pageWishSchema,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  (ctx, { body }) => pageOnCall(ctx, body),
);
