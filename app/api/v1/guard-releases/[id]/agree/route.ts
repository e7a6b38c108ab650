import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideRelease } from "@/lib/replies/releases/decide-release";
import { releaseSchema } from "@/lib/replies/releases/release-schemas";

export const POST = apiRoute(
  {
    summary: "Lets a stopped text out: once, for 15 minutes, by its writer; never one's own",
    params: idParams,
    answer: releaseSchema,
  },
  (ctx, { params }) => decideRelease(ctx, params.id, true),
);
