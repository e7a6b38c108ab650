import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createQuery } from "@/lib/listening/create-query";
import { listQueries } from "@/lib/listening/list-queries";
import { createQuerySchema, listeningQuerySchema } from "@/lib/listening/schemas";

export const GET = apiRoute(
  {
    summary: "What is listened for, with what each query found and how its last reading ended",
    scope: "conversations:read",
    answer: z.object({ data: z.array(listeningQuerySchema) }),
  },
  async (ctx) => ({ data: await listQueries(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "Begins to listen for a query of an account; one the provider would refuse is refused before it is saved",
    roles: ["lead", "admin"],
    body: createQuerySchema,
    answer: listeningQuerySchema,
    status: 201,
  },
  (ctx, { body }) => createQuery(ctx, body),
);
