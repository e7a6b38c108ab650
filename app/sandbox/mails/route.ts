import { z } from "zod";
import { readMails, writeOutside } from "@/lib/auth/sandbox-mails";
import { parsedBody, sandboxRoute } from "@/lib/auth/sandbox-route";

/** A file of 10 MB, in base64, and the words beside it. */
const MOST_BYTES = 15_000_000;
const address = z.email().max(254);
const schema = z.strictObject({
  from: address,
  fromName: z.string().max(100),
  subject: z.string().max(500),
  text: z.string().max(100_000),
  inReplyTo: z.string().max(500).optional(),
  file: z
    .strictObject({ name: z.string().max(200), type: z.string().max(100), base64: z.base64() })
    .optional(),
});

export async function GET(request: Request): Promise<Response> {
  return sandboxRoute(request, (door) =>
    readMails(door, address.parse(new URL(request.url).searchParams.get("address"))),
  );
}

export async function POST(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const body = await parsedBody(request, schema, MOST_BYTES);
    return body instanceof Response ? body : writeOutside(door, body);
  });
}
