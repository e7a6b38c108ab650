import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { chooseFor } from "@/lib/goodwill/make-good/choose-for";
import { chooseForSchema } from "@/lib/goodwill/make-good/claim-schemas";

export const POST = apiRoute(
  {
    summary: "Chooses in the name of a person who told an agent; over the cap it waits for a lead",
    params: idParams,
    body: chooseForSchema,
    answer: z.object({ outcome: z.enum(["chosen", "asked"]) }),
  },
  async (ctx, { params, body }) => ({ outcome: await chooseFor(ctx, params.id, body) }),
);
