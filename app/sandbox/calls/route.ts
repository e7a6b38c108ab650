import { z } from "zod";
import { parsedBody, sandboxRoute } from "@/lib/auth/sandbox-route";

const schema = z.union([
  z.strictObject({ from: z.string().trim().min(1).max(60).nullable() }),
  z.strictObject({ id: z.string().regex(/^[\w-]{1,80}$/), outcome: z.enum(["missed", "finished"]) }),
]);

/** Dials the brand's line, or hangs up a call that rings. */
export async function POST(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const body = await parsedBody(request, schema);
    if (body instanceof Response) return body;
    if ("from" in body) return door.ask("POST", "/sandbox/calls", { body });
    return door.ask("POST", `/sandbox/calls/${body.id}`, { body: { outcome: body.outcome } });
  });
}
