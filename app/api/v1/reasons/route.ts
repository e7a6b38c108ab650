import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery } from "@/lib/auth/page-query";
import { createReason } from "@/lib/conversations/create-reason";
import { listReasons } from "@/lib/conversations/list-reasons";
import { contactReasonSchema, createReasonSchema } from "@/lib/conversations/reason-schemas";

export const GET = apiRoute(
  {
    summary: "Why people write: contact reasons on two levels",
    scope: "conversations:read",
    query: z.strictObject({ retired: flagQuery.default(false) }),
    answer: z.object({ data: z.array(contactReasonSchema) }),
  },
  async (ctx, { query }) => ({ data: await listReasons(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary: "Adds a contact reason",
    roles: ["lead", "admin"],
    body: createReasonSchema,
    answer: contactReasonSchema,
    status: 201,
  },
  (ctx, { body }) => createReason(ctx, body),
);
