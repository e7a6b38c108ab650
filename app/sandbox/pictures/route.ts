import { z } from "zod";
import { readBytes } from "@/lib/auth/read-body";
import { isPicturePath } from "@/lib/auth/sandbox-pictures";
import { sandboxRoute, usernameSchema } from "@/lib/auth/sandbox-route";
import { uploadPicture } from "@/lib/auth/sandbox-say";
import { NotFound } from "@/lib/base/errors";

const PICTURE_BYTES = 5 * 1024 * 1024;
const schema = z.object({
  as: usernameSchema,
  kind: z.enum(["post", "message"]),
  type: z.enum(["image/png", "image/jpeg", "image/webp", "image/gif"]),
});

export async function POST(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const query = new URL(request.url).searchParams;
    const type = request.headers.get("content-type")?.split(";")[0] ?? "";
    const given = schema.parse({ ...Object.fromEntries(query), type });
    const bytes = await readBytes(request, PICTURE_BYTES);
    return bytes instanceof Response ? bytes : uploadPicture(door, given.as, given.kind, given.type, bytes);
  });
}

/** A picture of the outside world by way of the desk: the page's policy loads nothing from elsewhere. */
export async function GET(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const query = new URL(request.url).searchParams;
    const path = query.get("path") ?? "";
    if (!isPicturePath(path)) throw new NotFound("not-found");
    const found = await door.fetch(path, usernameSchema.parse(query.get("as")));
    const type = found.headers.get("content-type") ?? "";
    if (!found.ok || !type.startsWith("image/")) throw new NotFound("not-found");
    const headers = { "content-type": type, "cache-control": "private, max-age=3600" };
    return new Response(await found.arrayBuffer(), { headers });
  });
}
