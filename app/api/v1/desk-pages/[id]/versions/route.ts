import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listPageVersions } from "@/lib/knowledge/list-page-versions";
import { deskPageVersionSchema } from "@/lib/knowledge/schemas";

export const GET = apiRoute(
  {
    summary: "What a desk page said before, the newest first",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(deskPageVersionSchema) }),
  },
  async (ctx, { params }) => ({ data: await listPageVersions(ctx, params.id) }),
);
