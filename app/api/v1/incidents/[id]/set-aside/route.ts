import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { setRestAsideSchema } from "@/lib/incidents/incident-schemas";
import { setRestAside } from "@/lib/incidents/set-rest-aside";

export const POST = apiRoute(
  {
    summary: "Sets everybody aside who is still waited for, with one reason",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: setRestAsideSchema,
    answer: z.object({ people: z.number().int() }),
  },
  (ctx, { params, body }) => setRestAside(ctx, params.id, body.reason),
);
