import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listOnCall } from "@/lib/coverage/on-call/list-on-call";
import { onCallSpanSchema } from "@/lib/coverage/on-call-schemas";

const instant = z.iso.datetime({ offset: true });

export const GET = apiRoute(
  {
    summary: "Who is on call between two instants, as instants; also of the past",
    scope: "agents:read",
    query: z.strictObject({ from: instant, to: instant }),
    answer: z.object({ data: z.array(onCallSpanSchema) }),
  },
  async (ctx, { query: { from, to } }) => ({
    data: await listOnCall(ctx, { fromMs: Date.parse(from), toMs: Date.parse(to) }),
  }),
);
