import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createHookSchema, hookSchema, newHookSchema } from "@/lib/integrations/hook-schemas";
import { createHook, listHooks } from "@/lib/integrations/hooks/keep-hooks";

const roles = ["admin"] as const;

export const GET = apiRoute(
  { summary: "Outgoing webhooks and how they do", roles, answer: z.object({ data: z.array(hookSchema) }) },
  async (ctx) => ({ data: await listHooks(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "Has another system told of events, signed by Caret-Signature; the secret is told this once. Tried for a day, then switched off",
    roles,
    body: createHookSchema,
    answer: newHookSchema,
    status: 201,
  },
  (ctx, { body }) => createHook(ctx, body),
);
