import { z } from "zod";
import { parsedBody, sandboxRoute, usernameSchema } from "@/lib/auth/sandbox-route";
import { sayOutside } from "@/lib/auth/sandbox-say";

const external = z.string().regex(/^\d{1,19}$/);
const schema = z.strictObject({
  as: usernameSchema,
  kind: z.enum(["post", "message"]),
  text: z.string().max(25_000),
  to: usernameSchema,
  inReplyTo: external.optional(),
  pictureId: external.optional(),
});

export async function POST(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const body = await parsedBody(request, schema);
    return body instanceof Response ? body : sayOutside(door, body);
  });
}
