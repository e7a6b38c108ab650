import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { pageMyself } from "@/lib/coverage/on-call/page-on-call";

export const POST = apiRoute(
  {
    summary: "A test page to the calling agent by every way that may be tried",
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  (ctx) => pageMyself(ctx),
);
