import { z } from "zod";
import { parsedBody, sandboxRoute } from "@/lib/auth/sandbox-route";

const name = z.string().regex(/^[a-z-]{1,60}$/);
const startSchema = z.strictObject({
  name,
  speed: z.number().min(1).max(60),
  answers: z.boolean(),
});
const stopSchema = z.strictObject({ name });

export async function POST(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const body = await parsedBody(request, startSchema);
    return body instanceof Response ? body : door.ask("POST", "/sandbox/scenarios", { body });
  });
}

export async function DELETE(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const body = await parsedBody(request, stopSchema);
    return body instanceof Response ? body : door.ask("DELETE", `/sandbox/scenarios/${body.name}`);
  });
}
