import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { openShiftAnswerSchema, openShiftSchema } from "@/lib/coverage/offer-schemas";
import { listOpenShifts } from "@/lib/coverage/offers/list-open-shifts";
import { openShift } from "@/lib/coverage/offers/open-shift";

export const GET = apiRoute(
  {
    summary: "Stretches somebody was asked for that are not over, with what each said",
    roles: ["lead", "admin"],
    answer: z.object({ data: z.array(openShiftAnswerSchema) }),
  },
  async (ctx) => ({ data: await listOpenShifts(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "Offers a day of a shift or a stretch to those chosen; the first yes gets it. A reason is needed for whom a rule speaks against",
    roles: ["lead", "admin"],
    body: openShiftSchema,
    answer: openShiftAnswerSchema,
    status: 201,
  },
  (ctx, { body }) => openShift(ctx, body),
);
