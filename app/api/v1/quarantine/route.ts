import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { pageOf, pageQuery } from "@/lib/auth/page-query";
import { listQuarantine } from "@/lib/intake/list-quarantine";
import { quarantinedSchema } from "@/lib/intake/schemas";

export const GET = apiRoute(
  {
    summary: "What could not be read and was set aside, newest first",
    roles: ["admin"],
    query: z.object({ ...pageQuery, cursor: z.uuid().optional() }),
    answer: pageOf(quarantinedSchema),
  },
  (ctx, { query }) => listQuarantine(ctx, query),
);
