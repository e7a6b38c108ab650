import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { setAside } from "@/lib/incidents/affected/set-aside";
import { affectedSchema } from "@/lib/incidents/affected-schemas";

export const POST = apiRoute(
  {
    summary: "Waits again for a person who was set aside",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), affectedId: z.uuid() }),
    answer: affectedSchema,
  },
  (ctx, { params: { id: incidentId, affectedId } }) => setAside(ctx, { incidentId, affectedId }, null),
);
