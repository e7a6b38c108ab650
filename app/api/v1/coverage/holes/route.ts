import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { gapSentence } from "@/lib/auth/gap-sentence";
import { holeAnswerSchema, listHolesSchema } from "@/lib/coverage/hole-schemas";
import { listHoles } from "@/lib/coverage/holes/list-holes";

export const GET = apiRoute(
  {
    summary:
      "Holes of the published plan of the next eight weeks, looked for every minute, and times when fewer were here than planned; `closed`: filled or over",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: listHolesSchema,
    answer: z.object({ data: z.array(holeAnswerSchema) }),
  },
  async (ctx, { query, locale }) => {
    const holes = await listHoles(ctx, query);
    return { data: holes.map((hole) => ({ ...hole, why: gapSentence(hole, locale) })) };
  },
);
