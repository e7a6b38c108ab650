import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";

export const DELETE = apiRoute(
  { summary: "Takes a link back", scope: "customers:write", params: idParams },
  (ctx, { params }) => unlinkHandle(ctx, params.id),
);
