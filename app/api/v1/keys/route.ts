import { z } from "zod";
import { createKey } from "@/lib/agents/create-key";
import { listKeys } from "@/lib/agents/list-keys";
import { createKeySchema, keySchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { pageOf } from "@/lib/auth/page-query";

export const GET = apiRoute(
  { summary: "Every key in force, without the keys themselves", roles: ["admin"], answer: pageOf(keySchema) },
  async (ctx) => ({ data: await listKeys(ctx), nextCursor: null }),
);

export const POST = apiRoute(
  {
    summary: "A new key, of an agent or of a program with scopes; `key` is shown this once",
    roles: ["admin"],
    body: createKeySchema,
    answer: keySchema.extend({ key: z.string() }),
    status: 201,
  },
  (ctx, { body }) => createKey(ctx, body),
);
