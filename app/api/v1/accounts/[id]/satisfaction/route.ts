import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { publicUrl } from "@/lib/auth/hosts";
import { previewAsk } from "@/lib/replies/preview-ask";
import { askingSchema, askPreviewSchema, setAskingSchema } from "@/lib/replies/satisfaction-schemas";
import { setAsking } from "@/lib/replies/set-asking";

const params = z.object({ id: z.uuid() });

export const GET = apiRoute(
  {
    summary:
      "What people of the account are sent when they are asked how it went, to the letter, by language",
    roles: ["lead", "admin"],
    params,
    answer: z.object({ data: z.array(askPreviewSchema) }),
  },
  async (ctx, { params: { id } }) => ({ data: await previewAsk(ctx, id, publicUrl().href) }),
);

export const PUT = apiRoute(
  {
    summary: "Switches the question how it went, and sets how many seconds after a resolve it is asked",
    roles: ["lead", "admin"],
    params,
    body: setAskingSchema,
    answer: askingSchema,
  },
  (ctx, { params: { id }, body }) => setAsking(ctx, id, body),
);
