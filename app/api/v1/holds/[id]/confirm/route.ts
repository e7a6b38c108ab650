import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { confirmHold } from "@/lib/privacy/confirm-hold";
import { holdSchema } from "@/lib/privacy/schemas";

export const POST = apiRoute(
  {
    summary: "The second person's word: puts an asked hold in force, or lifts one whose lift was asked for",
    roles: ["lead", "admin"],
    params: idParams,
    answer: holdSchema,
  },
  (ctx, { params }) => confirmHold(ctx, params.id),
);
