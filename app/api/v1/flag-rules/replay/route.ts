import { apiRoute } from "@/lib/auth/api-route";
import { createReplay } from "@/lib/red-flags/replay/create-replay";
import { createReplaySchema, replaySchema } from "@/lib/red-flags/replay/replay-schemas";

export const POST = apiRoute(
  {
    summary:
      "Holds rules against what customers wrote in the last 30 days: the given ones, else the draft, else those in force. 409 `replay-under-way`",
    roles: ["lead", "admin"],
    body: createReplaySchema,
    answer: replaySchema,
    status: 201,
  },
  (ctx, { body }) => createReplay(ctx, body),
);
