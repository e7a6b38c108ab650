import { apiRoute } from "@/lib/auth/api-route";
import { markedLateSchema, markLateSchema } from "@/lib/incidents/affected/late-schemas";
import { markLate } from "@/lib/incidents/affected/mark-late";

export const POST = apiRoute(
  {
    summary:
      "Marks everybody affected late whose order is one of these, which opens what was reserved for them",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    body: markLateSchema,
    answer: markedLateSchema,
    maxBytes: 8_000_000,
  },
  (ctx, { body }) => markLate(ctx, body),
);
