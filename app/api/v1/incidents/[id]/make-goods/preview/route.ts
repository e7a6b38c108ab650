import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { claimBrand } from "@/lib/auth/claim-brand";
import { claimPage } from "@/lib/auth/claim-page";
import { idParams } from "@/lib/auth/page-query";
import { previewMakeGoodSchema } from "@/lib/goodwill/make-good/claim-schemas";
import { previewMakeGood } from "@/lib/goodwill/make-good/preview-make-good";

export const POST = apiRoute(
  {
    summary: "The page behind a link as one person affected would see it, of what is being written",
    roles: ["lead", "admin"],
    params: idParams,
    body: previewMakeGoodSchema,
    answer: z.object({ html: z.string() }),
  },
  async (ctx, { params, body }) => {
    const view = await previewMakeGood(ctx, params.id, await claimBrand(), body);
    return { html: await claimPage(view, null) };
  },
);
