import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listErasures } from "@/lib/privacy/list-erasures";
import { erasureSchema } from "@/lib/privacy/schemas";

export const GET = apiRoute(
  {
    summary: "Who was forgotten, newest first: by whom, when and why, not who it was",
    roles: ["admin"],
    answer: z.object({ data: z.array(erasureSchema) }),
  },
  async (ctx) => ({ data: await listErasures(ctx) }),
);
