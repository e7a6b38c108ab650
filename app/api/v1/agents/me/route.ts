import { getMe } from "@/lib/agents/get-me";
import { agentSchema, updateMeSchema } from "@/lib/agents/schemas";
import { updateMe } from "@/lib/agents/update-me";
import { apiRoute } from "@/lib/auth/api-route";

export const GET = apiRoute({ summary: "The calling agent", answer: agentSchema }, (ctx) => getMe(ctx));

export const PATCH = apiRoute(
  {
    summary: "One's own zone, language and single-key shortcuts; anything else is refused",
    body: updateMeSchema,
    answer: agentSchema,
  },
  (ctx, { body }) => updateMe(ctx, body),
);
