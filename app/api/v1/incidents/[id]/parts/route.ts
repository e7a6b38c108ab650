import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams, pageQuery } from "@/lib/auth/page-query";
import { movedPartsSchema, partListSchema, partsOfSchema } from "@/lib/incidents/join-schemas";
import { joinByHand } from "@/lib/incidents/parts/join-by-hand";
import { listParts } from "@/lib/incidents/parts/list-parts";

export const GET = apiRoute(
  {
    summary: "What people said that belongs to an incident, the newest first",
    scope: "conversations:read",
    params: idParams,
    query: z.strictObject(pageQuery),
    answer: partListSchema,
  },
  (ctx, { params, query }) => listParts(ctx, params.id, query),
);

export const POST = apiRoute(
  {
    summary: "Lets a conversation's newest message, or things said, belong to an incident",
    scope: "conversations:write",
    params: idParams,
    body: partsOfSchema,
    answer: movedPartsSchema,
  },
  async (ctx, { params, body }) => ({ interactionIds: await joinByHand(ctx, params.id, body) }),
);
