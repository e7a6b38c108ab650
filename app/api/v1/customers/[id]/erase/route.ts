import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { askErasure } from "@/lib/privacy/ask-erasure";
import { previewErasure } from "@/lib/privacy/preview-erasure";
import { askErasureSchema, erasurePreviewSchema } from "@/lib/privacy/schemas";

export const GET = apiRoute(
  {
    summary: "What erasing this person would take, and what stands in its way",
    roles: ["admin"],
    params: idParams,
    answer: erasurePreviewSchema,
  },
  (ctx, { params }) => previewErasure(ctx, params.id),
);

export const POST = apiRoute(
  {
    summary:
      "Forgets a person: names at once, content and files by the worker; counts and clocks stay. confirm is their name",
    roles: ["admin"],
    params: idParams,
    body: askErasureSchema,
    answer: z.object({ id: z.uuid() }),
    status: 202,
  },
  async (ctx, { params, body }) => ({ id: await askErasure(ctx, params.id, body) }),
);
