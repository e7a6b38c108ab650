import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { changeOccurrence, restoreOccurrence } from "@/lib/coverage/change-occurrence";
import { changeOccurrenceSchema, shiftAnswerSchema } from "@/lib/coverage/schemas";

const params = z.object({ id: z.uuid(), on: z.iso.date() });

export const PUT = apiRoute(
  {
    summary:
      "Moves one day of a shift that repeats, gives it to another agent, or, without times, leaves it out",
    roles: ["admin"],
    params,
    body: changeOccurrenceSchema,
    answer: shiftAnswerSchema,
  },
  (ctx, { params: { id, on }, body }) => changeOccurrence(ctx, id, on, body),
);

export const DELETE = apiRoute(
  {
    summary: "Takes the change of one day back",
    roles: ["admin"],
    params,
    answer: shiftAnswerSchema,
  },
  (ctx, { params: { id, on } }) => restoreOccurrence(ctx, id, on),
);
