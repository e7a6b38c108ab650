import { apiRoute } from "@/lib/auth/api-route";
import { setState } from "@/lib/coverage/set-state";
import { setStateSchema, stateViewSchema } from "@/lib/coverage/state-schemas";

export const PUT = apiRoute(
  {
    summary: "What the calling agent is doing; only `here` counts as present",
    body: setStateSchema,
    answer: stateViewSchema,
  },
  (ctx, { body }) => setState(ctx, body),
);
