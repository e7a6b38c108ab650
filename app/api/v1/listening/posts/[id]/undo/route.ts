import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { undoDismissal } from "@/lib/listening/undo-dismissal";

export const POST = apiRoute(
  { summary: "Puts a dismissed post back into the lane", scope: "conversations:write", params: idParams },
  (ctx, { params }) => undoDismissal(ctx, params.id),
);
