import { z } from "zod";
import { getDigest } from "@/lib/agents/get-digest";
import { setDigest } from "@/lib/agents/set-digest";
import { apiRoute } from "@/lib/auth/api-route";

const roles = ["lead", "admin"] as const;

export const GET = apiRoute(
  {
    summary: "Whether the week's figures come by mail",
    roles,
    answer: z.object({ isOn: z.boolean(), lastAt: z.iso.datetime().nullable() }),
  },
  (ctx) => getDigest(ctx),
);

export const PUT = apiRoute(
  {
    summary: "Turns the week's figures by mail on or off",
    roles,
    body: z.strictObject({ isOn: z.boolean() }),
  },
  (ctx, { body }) => setDigest(ctx, body),
);
