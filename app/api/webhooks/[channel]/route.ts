import { isServedHost } from "@/lib/auth/hosts";
import { doorProblem, problemOf, problemResponse } from "@/lib/auth/problem";
import { readBytes } from "@/lib/auth/read-body";
import { findWebhookDoor, type OpenDoor } from "@/lib/auth/webhook-door";
import { receiveWebhook } from "@/lib/intake/receive-webhook";

export const dynamic = "force-dynamic";

const MOST_BYTES = 1_000_000;

interface Segment {
  params: Promise<{ channel: string }>;
}

/** The provider asks whether we hold the secret. */
export async function GET(request: Request, segment: Segment): Promise<Response> {
  return withDoor(request, segment, async ({ door, settings }) => {
    const answer = door.challenge(settings, new URL(request.url).searchParams);
    return answer
      ? Response.json(answer, { headers: { "cache-control": "no-store" } })
      : doorProblem(400, "malformed");
  });
}

/** Answers 200 only after the bytes are committed. */
export async function POST(request: Request, segment: Segment): Promise<Response> {
  return withDoor(request, segment, async ({ ctx, door, settings }, channel) => {
    const bytes = await readBytes(request, door.mostBytes ?? MOST_BYTES);
    if (bytes instanceof Response) return bytes;
    const header = (name: string) => request.headers.get(name);
    const verdict = await receiveWebhook(ctx, { channel, door, settings, request: { bytes, header } });
    switch (verdict) {
      case "stored":
        return new Response(null, { status: 200 });
      case "forged":
        return doorProblem(401, "webhook-forged");
      case "unconfigured":
        return doorProblem(503, "webhook-unconfigured");
    }
  });
}

async function withDoor(
  request: Request,
  { params }: Segment,
  answer: (found: OpenDoor, channel: string) => Promise<Response>,
): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return doorProblem(403, "wrong-host");
  try {
    const { channel } = await params;
    const found = await findWebhookDoor(channel);
    return found ? await answer(found, channel) : doorProblem(404, "not-found");
  } catch (error) {
    return problemResponse(problemOf(error));
  }
}
