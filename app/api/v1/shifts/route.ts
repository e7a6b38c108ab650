import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { pageOf, pageQuery } from "@/lib/auth/page-query";
import { createShift } from "@/lib/coverage/create-shift";
import { listShifts } from "@/lib/coverage/list-shifts";
import { createShiftSchema, shiftAnswerSchema, shiftFilter, shiftSchema } from "@/lib/coverage/schemas";

export const GET = apiRoute(
  {
    summary:
      "Shifts that stand, oldest first; agents see their own published ones. `from` and `to`: that take place between them",
    scope: "agents:read",
    query: z.object({ ...pageQuery, ...shiftFilter }),
    answer: pageOf(shiftSchema),
  },
  (ctx, { query }) => listShifts(ctx, query),
);

export const POST = apiRoute(
  {
    summary:
      "Lays out a shift by the wall clock of a zone: a skipped hour is the later one, a doubled hour the first for a start and the second for an end. Rules only warn; 409 `shift-overlaps` when the agent is booked",
    roles: ["admin"],
    body: createShiftSchema,
    answer: shiftAnswerSchema,
    status: 201,
  },
  (ctx, { body }) => createShift(ctx, body),
);
