import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { loadMailPictures } from "@/lib/replies/load-mail-pictures";
import { loadedPicturesSchema } from "@/lib/replies/schemas";

export const POST = apiRoute(
  {
    summary: "Fetches the pictures a mail points at, by the worker, without cookie or referrer",
    scope: "conversations:read",
    params: idParams,
    answer: loadedPicturesSchema,
  },
  (ctx, { params }) => loadMailPictures(ctx, params.id),
);
