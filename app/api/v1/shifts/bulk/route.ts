import { apiRoute } from "@/lib/auth/api-route";
import { shiftDeedsAnswerSchema, shiftDeedsSchema } from "@/lib/coverage/board-schemas";
import { changeShifts } from "@/lib/coverage/change-shifts";

export const POST = apiRoute(
  {
    summary:
      "Up to 500 changes of shifts, all or none: create, change, remove, revive, change-day, restore-day. Overlaps are asked about at the end; errors name the `place` of the change and, of 409 `shift-changed`, who was first",
    roles: ["admin"],
    body: shiftDeedsSchema,
    answer: shiftDeedsAnswerSchema,
  },
  (ctx, { body }) => changeShifts(ctx, body),
);
