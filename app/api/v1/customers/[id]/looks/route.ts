import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listLooks } from "@/lib/privacy/list-looks";
import { openRestricted } from "@/lib/privacy/open-restricted";
import { giveReasonSchema, lookSchema } from "@/lib/privacy/schemas";

export const GET = apiRoute(
  {
    summary: "Who opened what of this person, newest first",
    roles: ["admin"],
    params: idParams,
    answer: z.object({ data: z.array(lookSchema) }),
  },
  async (ctx, { params }) => ({ data: await listLooks(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary: "Says why a restricted person is opened; for an hour their history then opens to who said it",
    scope: "conversations:read",
    params: idParams,
    body: giveReasonSchema,
  },
  (ctx, { params, body }) => openRestricted(ctx, params.id, body.why),
);
