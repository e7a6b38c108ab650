import { apiRoute } from "@/lib/auth/api-route";
import { previewTarget } from "@/lib/response-times/preview-target";
import { createTargetSchema, targetPreviewSchema } from "@/lib/response-times/target-schemas";

export const POST = apiRoute(
  {
    summary: "What a target would have done to the turns of the last four weeks; changes nothing",
    roles: ["lead", "admin"],
    body: createTargetSchema,
    answer: targetPreviewSchema,
  },
  (ctx, { body }) => previewTarget(ctx, body),
);
