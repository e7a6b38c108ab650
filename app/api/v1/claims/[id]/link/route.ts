import { apiRoute } from "@/lib/auth/api-route";
import { publicUrl } from "@/lib/auth/hosts";
import { idParams } from "@/lib/auth/page-query";
import { claimLinkSchema } from "@/lib/goodwill/make-good/claim-schemas";
import { getClaimLink } from "@/lib/goodwill/make-good/get-claim-link";

export const POST = apiRoute(
  {
    summary: "The person's own link once more, for a private answer; it stands in the audit",
    params: idParams,
    answer: claimLinkSchema,
  },
  async (ctx, { params }) => ({ url: await getClaimLink(ctx, params.id, publicUrl().href) }),
);
