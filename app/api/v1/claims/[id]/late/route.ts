import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { markClaimLate } from "@/lib/incidents/affected/mark-late";

export const POST = apiRoute(
  {
    summary: "Marks the person of a claim late, which opens what was reserved for them",
    params: idParams,
    status: 204,
  },
  (ctx, { params }) => markClaimLate(ctx, params.id),
);
