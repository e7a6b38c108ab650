import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { askHold } from "@/lib/privacy/ask-hold";
import { listHolds } from "@/lib/privacy/list-holds";
import { askHoldSchema, holdSchema } from "@/lib/privacy/schemas";

const LEADS = ["lead", "admin"] as const;

export const GET = apiRoute(
  {
    summary: "Holds, newest first: what is neither erased nor ages out, by which two persons",
    roles: LEADS,
    query: z.object({ customerId: z.uuid().optional() }),
    answer: z.object({ data: z.array(holdSchema) }),
  },
  async (ctx, { query }) => ({ data: await listHolds(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary: "Asks for a hold on a person or a conversation; a second lead or admin confirms it",
    roles: LEADS,
    body: askHoldSchema,
    answer: holdSchema,
    status: 201,
  },
  (ctx, { body }) => askHold(ctx, body),
);
