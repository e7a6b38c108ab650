import { listInitials } from "@/lib/agents/initials/list-initials";
import { registryQuery, registrySchema } from "@/lib/agents/initials-schemas";
import { apiRoute } from "@/lib/auth/api-route";

export const GET = apiRoute(
  {
    summary: "Who signs with what, at a time and on an account; leavers and changes dated ahead too",
    scope: "agents:read",
    roles: ["lead", "admin"],
    query: registryQuery,
    answer: registrySchema,
  },
  (ctx, { query }) =>
    listInitials(ctx, { accountId: query.account ?? null, ...(query.at ? { at: new Date(query.at) } : {}) }),
);
