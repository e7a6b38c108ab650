import { changeInitials } from "@/lib/agents/change-initials";
import { getInitialsHistory } from "@/lib/agents/initials/get-initials-history";
import { setInitials } from "@/lib/agents/initials/set-initials";
import { initialsHistorySchema, setInitialsSchema } from "@/lib/agents/initials-schemas";
import { agentSchema, initialsInputSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const GET = apiRoute(
  {
    summary: "What an agent has signed with, newest first, what is dated ahead, and free initials",
    scope: "agents:read",
    params: idParams,
    answer: initialsHistorySchema,
  },
  (ctx, { params }) => getInitialsHistory(ctx, params.id),
);

export const POST = apiRoute(
  {
    summary: "Other initials, everywhere or on one account, from now or a day; 409 proposes free ones",
    roles: ["admin"],
    params: idParams,
    body: setInitialsSchema,
    answer: agentSchema,
  },
  (ctx, { params, body }) => setInitials(ctx, params.id, body),
);

export const PUT = apiRoute(
  {
    summary: "Other initials from now on; 409 `initials-taken` proposes free ones",
    roles: ["admin"],
    params: idParams,
    body: initialsInputSchema,
    answer: agentSchema,
  },
  (ctx, { params, body }) => changeInitials(ctx, params.id, body.initials),
);
