import { isServedHost, publicUrl } from "@/lib/auth/hosts";
import { describeApi } from "@/lib/auth/open-api";
import { doorProblem } from "@/lib/auth/problem";
import { routes } from "./routes";

export const dynamic = "force-dynamic";

/** The contract itself is no secret: it needs no key. */
export function GET(request: Request): Response {
  if (!isServedHost(request.headers.get("host"))) return doorProblem(403, "wrong-host");
  const document = describeApi(routes, new URL("/api/v1", publicUrl()).toString());
  return Response.json(document, { headers: { "cache-control": "no-store" } });
}
