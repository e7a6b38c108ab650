import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createTemplate, listTemplates } from "@/lib/coverage/keep-templates";
import { createTemplateSchema, templateSchema } from "@/lib/coverage/terms-schemas";

export const GET = apiRoute(
  {
    summary: "Templates of shifts, by name",
    scope: "agents:read",
    roles: ["lead", "admin"],
    answer: z.object({ data: z.array(templateSchema) }),
  },
  async (ctx) => ({ data: await listTemplates(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "A new template: times of day, an end that is not after the start is on the next day",
    roles: ["admin"],
    body: createTemplateSchema,
    answer: templateSchema,
    status: 201,
  },
  (ctx, { body }) => createTemplate(ctx, body),
);
