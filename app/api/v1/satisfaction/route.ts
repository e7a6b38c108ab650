import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listAsking } from "@/lib/replies/list-asking";
import { askingSchema } from "@/lib/replies/satisfaction-schemas";

export const GET = apiRoute(
  {
    summary: "The accounts and whether their people are asked how it went",
    roles: ["lead", "admin"],
    answer: z.object({ data: z.array(askingSchema) }),
  },
  async (ctx) => ({ data: await listAsking(ctx) }),
);
