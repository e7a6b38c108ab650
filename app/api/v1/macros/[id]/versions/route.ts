import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listMacroVersions } from "@/lib/macros/list-macro-versions";
import { macroVersionSchema } from "@/lib/macros/schemas";

export const GET = apiRoute(
  {
    summary: "What a macro said before, the newest first",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(macroVersionSchema) }),
  },
  async (ctx, { params }) => ({ data: await listMacroVersions(ctx, params.id) }),
);
