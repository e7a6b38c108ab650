import { type NextRequest, NextResponse } from "next/server";
import { isServedHost } from "@/lib/auth/hosts";

/** Sets the page's nonce and its policy. No wall: every page, action and route checks for itself. */
export default function proxy(request: NextRequest): NextResponse {
  if (!isServedHost(request.headers.get("host")))
    return new NextResponse("This desk does not answer under that host name.\n", { status: 403 });
  // Public documents without a script of the desk's: they bring their own policy. The hours may be kept by caches and framed.
  const { pathname } = request.nextUrl;
  if (pathname === "/hours" || pathname.startsWith("/claim/")) return NextResponse.next();
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const isDev = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    // Radix and Sonner place their layers by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // Connecting an account leads the form to the provider's consent page.
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|icon.svg|api/).*)"],
};
