import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { impostorSchema, listImpostorsSchema } from "@/lib/listening/impostor-schemas";
import { listImpostors } from "@/lib/listening/impostors/list-impostors";

export const GET = apiRoute(
  {
    summary: "Accounts that could be taken for ours and answered our customers, newest first",
    roles: ["agent", "lead", "admin"],
    query: listImpostorsSchema,
    answer: z.object({ data: z.array(impostorSchema) }),
  },
  async (ctx, { query }) => ({ data: await listImpostors(ctx, query) }),
);
