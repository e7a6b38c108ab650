import { isServedHost, publicUrl } from "@/lib/auth/hosts";
import { doorProblem, problemOf, problemResponse } from "@/lib/auth/problem";
import { publicCtx } from "@/lib/auth/public-ctx";
import { readBytes } from "@/lib/auth/read-body";
import { type OptOutWish, optOut } from "@/lib/incidents/mailings/letters/opt-out";

export const dynamic = "force-dynamic";

const MOST_BYTES = 10_000;
const WISHES: readonly OptOutWish[] = ["all", "marketing", "none"];

interface Segment {
  params: Promise<{ token: string }>;
}

const pageOf = (token: string): string =>
  new URL(`/unsubscribe/${encodeURIComponent(token)}`, publicUrl()).href;

/** Scanners and curious programs open links: nothing happens, a person sees the page. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return doorProblem(403, "wrong-host");
  return new Response(null, { status: 303, headers: { location: pageOf((await params).token) } });
}

/**
 * A mail program's own button (RFC 8058: no cookie, no page, at once), or the form of the page. What is in the address
 * alone opens it, so it matters not where the form came from.
 */
export async function POST(request: Request, { params }: Segment): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return doorProblem(403, "wrong-host");
  const { token } = await params;
  try {
    const bytes = await readBytes(request, MOST_BYTES);
    if (bytes instanceof Response) return bytes;
    const wanted = await wishIn(bytes, request.headers.get("content-type"));
    await optOut(await publicCtx(), {
      token,
      wish: wanted ?? "kind",
      via: wanted === null ? "header" : "link",
    });
    if (wanted === null) return new Response("unsubscribed\n", { headers: { "cache-control": "no-store" } });
    return new Response(null, { status: 303, headers: { location: pageOf(token) } });
  } catch (error) {
    return problemResponse(problemOf(error));
  }
}

/** What the form of the page says; null for what a mail program sends. */
async function wishIn(bytes: Uint8Array, type: string | null): Promise<OptOutWish | null> {
  if (bytes.length === 0 || type === null) return null;
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  return WISHES.find((wish) => wish === form?.get("wish")) ?? null;
}
