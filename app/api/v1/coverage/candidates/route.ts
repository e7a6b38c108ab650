import { apiRoute } from "@/lib/auth/api-route";
import { candidatesQuerySchema, candidatesSchema } from "@/lib/coverage/offer-schemas";
import { listCandidates } from "@/lib/coverage/offers/list-candidates";

export const GET = apiRoute(
  {
    summary:
      "Who may fill a day of a shift (`shiftId`, `on`) or a stretch (`from`, `to`), whom to ask first, and the share within ten minutes with and without one person more",
    roles: ["lead", "admin"],
    query: candidatesQuerySchema,
    answer: candidatesSchema,
  },
  (ctx, { query }) => listCandidates(ctx, query),
);
