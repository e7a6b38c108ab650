import { readPulse } from "@/lib/auth/sandbox-pulse";
import { sandboxRoute } from "@/lib/auth/sandbox-route";

export async function GET(request: Request): Promise<Response> {
  const since = Number(new URL(request.url).searchParams.get("since") ?? Number.NaN);
  return sandboxRoute(request, (door) => readPulse(door, Number.isInteger(since) ? since : null));
}
