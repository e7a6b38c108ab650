import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { getProvider, setProvider } from "@/lib/coverage/on-call/keep-provider";
import { providerSchema, providerWishSchema } from "@/lib/coverage/on-call-schemas";

export const GET = apiRoute(
  {
    summary: "Who carries text messages and calls; null without one. Never its token",
    roles: ["lead", "admin"],
    answer: z.object({ provider: providerSchema.nullable() }),
  },
  async (ctx) => ({ provider: await getProvider(ctx) }),
);

export const PUT = apiRoute(
  {
    summary:
      "Names who carries text messages and calls: any provider that speaks Twilio's Messages and Calls (form-encoded, Basic auth). Answers come to /api/webhooks/paging, signed with X-Twilio-Signature",
    roles: ["admin"],
    body: providerWishSchema,
    answer: providerSchema,
  },
  (ctx, { body }) => setProvider(ctx, body),
);
