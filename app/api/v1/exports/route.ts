import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listExports } from "@/lib/privacy/list-exports";
import { personExportSchema } from "@/lib/privacy/schemas";

export const GET = apiRoute(
  {
    summary: "The newest exports of persons",
    roles: ["admin"],
    answer: z.object({ data: z.array(personExportSchema) }),
  },
  async (ctx) => ({ data: await listExports(ctx) }),
);
