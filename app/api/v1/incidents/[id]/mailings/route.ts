import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { createMailing } from "@/lib/incidents/mailings/create-mailing";
import { listMailings } from "@/lib/incidents/mailings/list-mailings";
import { createMailingSchema, mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const GET = apiRoute(
  {
    summary: "The mailings of an incident in their order, with how far each is",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(mailingSchema) }),
  },
  async (ctx, { params }) => ({ data: await listMailings(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary: "Drafts the next mailing of an incident; nothing is sent by it",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: createMailingSchema,
    answer: mailingSchema,
    status: 201,
  },
  (ctx, { params, body }) => createMailing(ctx, params.id, body),
);
