import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideRelease } from "@/lib/replies/releases/decide-release";
import { releaseSchema } from "@/lib/replies/releases/release-schemas";

export const POST = apiRoute(
  {
    summary: "Refuses to let a stopped text out",
    params: idParams,
    answer: releaseSchema,
  },
  (ctx, { params }) => decideRelease(ctx, params.id, false),
);
