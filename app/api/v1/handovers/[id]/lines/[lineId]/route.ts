import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { noteLineSchema } from "@/lib/conversations/handovers/handover-schemas";
import { noteLine } from "@/lib/conversations/handovers/note-line";

export const PATCH = apiRoute(
  {
    summary: "Writes on a line what is to be done next",
    params: z.object({ id: z.uuid(), lineId: z.uuid() }),
    body: noteLineSchema,
  },
  (ctx, { params, body }) => noteLine(ctx, params.id, { lineId: params.lineId, ...body }),
);
