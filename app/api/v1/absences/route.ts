import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { reportAbsenceSchema, soonQuerySchema, soonShiftSchema } from "@/lib/coverage/offer-schemas";
import { listSoon } from "@/lib/coverage/offers/list-soon";
import { reportAbsence } from "@/lib/coverage/offers/report-absence";

const answer = z.object({ data: z.array(soonShiftSchema) });

export const GET = apiRoute(
  {
    summary:
      "Shifts that run or begin today or tomorrow, each with the absence entered for it: agents their own, leads and admins all",
    query: soonQuerySchema,
    answer,
  },
  async (ctx, { query }) => ({ data: await listSoon(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary:
      "Enters an agent as absent from shifts of today and tomorrow. No reason is asked or stored; taken back by DELETE /absences/{id}",
    body: reportAbsenceSchema,
    answer,
    status: 201,
  },
  async (ctx, { body }) => ({ data: await reportAbsence(ctx, body) }),
);
