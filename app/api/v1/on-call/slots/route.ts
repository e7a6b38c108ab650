import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createSlot, listSlots } from "@/lib/coverage/on-call/keep-slots";
import { slotSchema, slotWishSchema } from "@/lib/coverage/on-call-schemas";

export const GET = apiRoute(
  {
    summary: "Who is on call when, by wall time; each with why no page would reach them, or null",
    roles: ["lead", "admin"],
    answer: z.object({ data: z.array(slotSchema) }),
  },
  async (ctx) => ({ data: await listSlots(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "Puts somebody on call by the wall clock of a zone, up to 7 days, repeating as shifts do. A slot is never changed: one ends and another begins",
    roles: ["admin"],
    body: slotWishSchema,
    answer: slotSchema,
    status: 201,
  },
  (ctx, { body }) => createSlot(ctx, body),
);
