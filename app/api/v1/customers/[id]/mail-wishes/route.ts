import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listMailWishes } from "@/lib/incidents/mailings/letters/list-mail-wishes";
import { mailWishSchema, setMailWishSchema } from "@/lib/incidents/mailings/letters/mail-wish-schemas";
import { setMailWish } from "@/lib/incidents/mailings/letters/set-mail-wish";

const answer = z.object({ data: z.array(mailWishSchema) });

export const GET = apiRoute(
  {
    summary: "Which mailings a person wants no more of, by each of their addresses",
    scope: "customers:read",
    params: idParams,
    answer,
  },
  async (ctx, { params }) => ({ data: await listMailWishes(ctx, params.id) }),
);

export const PUT = apiRoute(
  {
    summary: "Keeps what a person said to an agent about mailings to one of their addresses",
    scope: "customers:write",
    params: idParams,
    body: setMailWishSchema,
    answer,
  },
  async (ctx, { params, body }) => ({ data: await setMailWish(ctx, params.id, body) }),
);
