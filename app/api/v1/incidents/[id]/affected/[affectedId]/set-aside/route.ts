import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { setAside } from "@/lib/incidents/affected/set-aside";
import { affectedSchema, setAsideSchema } from "@/lib/incidents/affected-schemas";

export const POST = apiRoute(
  {
    summary: "Waits for a person no longer, with a reason",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), affectedId: z.uuid() }),
    body: setAsideSchema,
    answer: affectedSchema,
  },
  (ctx, { params: { id: incidentId, affectedId }, body }) =>
    setAside(ctx, { incidentId, affectedId }, body.reason),
);
