import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { noteUse } from "@/lib/macros/note-use";
import { noteUseSchema } from "@/lib/macros/schemas";

export const POST = apiRoute(
  {
    summary: "Notes that a macro was taken into an answer; none of its words are kept",
    params: idParams,
    body: noteUseSchema,
    status: 204,
  },
  (ctx, { params, body }) => noteUse(ctx, params.id, body),
);
