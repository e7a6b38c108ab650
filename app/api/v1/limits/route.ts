import { z } from "zod";
import { callHelpersSchema, limitSchema } from "@/lib/agents/limits/limit-schemas";
import { listLimits } from "@/lib/agents/limits/list-limits";
import { apiRoute } from "@/lib/auth/api-route";
import { inviteUrl } from "@/lib/auth/invite-url";
import { callInFor } from "@/lib/incidents/call-in-for";

const calledSchema = z.object({
  agentId: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  initials: z.string(),
  /** Shown once; null of who works here already. */
  url: z.string().nullable(),
});

export const GET = apiRoute(
  {
    summary: "Who is held back now, and the helpers of the last 30 days",
    roles: ["lead", "admin"],
    answer: z.object({ items: z.array(limitSchema) }),
  },
  async (ctx) => ({ items: await listLimits(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "Calls many people at once for a storm, drafting only or bound to one incident; their sign-in stops at the end",
    roles: ["lead", "admin"],
    body: callHelpersSchema,
    answer: z.object({ items: z.array(calledSchema) }),
    status: 201,
  },
  async (ctx, { body }) => ({
    items: (await callInFor(ctx, body)).map(({ token, ...helper }) => ({
      ...helper,
      url: token === null ? null : inviteUrl(token),
    })),
  }),
);
