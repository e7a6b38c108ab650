import { z } from "zod";
import { endInitials } from "@/lib/agents/initials/end-initials";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const DELETE = apiRoute(
  {
    summary: "Ends an agent's own initials on an account: the desk-wide ones hold there again",
    roles: ["admin"],
    params: idParams.extend({ accountId: z.uuid() }),
  },
  (ctx, { params }) => endInitials(ctx, params.id, params.accountId),
);
