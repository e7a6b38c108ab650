import { apiRoute } from "@/lib/auth/api-route";
import { getMoment } from "@/lib/coverage/get-moment";
import { momentQuerySchema, momentSchema } from "@/lib/coverage/paid-schemas";

export const GET = apiRoute(
  {
    summary:
      "Who was on at an instant: by the roster, really there, on call, off, and what was corrected since",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: momentQuerySchema,
    answer: momentSchema,
  },
  (ctx, { query }) => getMoment(ctx, query.at),
);
