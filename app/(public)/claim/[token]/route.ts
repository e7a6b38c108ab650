import { createHash } from "node:crypto";
import { CLAIM_STYLE } from "@/components/claims/claim-style";
import { addressOf } from "@/lib/auth/address";
import { claimBrand } from "@/lib/auth/claim-brand";
import { claimPage } from "@/lib/auth/claim-page";
import { isServedHost } from "@/lib/auth/hosts";
import { closestPublicLocale, PUBLIC_LOCALES } from "@/lib/auth/locales";
import { publicCtx } from "@/lib/auth/public-ctx";
import { readBytes } from "@/lib/auth/read-body";
import { secondsToWait } from "@/lib/auth/request-limit";
import { DeskError } from "@/lib/base/errors";
import { chooseClaim } from "@/lib/goodwill/make-good/choose-claim";
import { findClaim } from "@/lib/goodwill/make-good/find-claim";
import { viewClaim } from "@/lib/goodwill/make-good/view-claim";

export const dynamic = "force-dynamic";

type Segment = { params: Promise<{ token: string }> };

const STYLE = createHash("sha256").update(CLAIM_STYLE).digest("base64");
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'sha256-${STYLE}'`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
};
const MOST_FORM_BYTES = 4000;

/**
 * Looking takes nothing: programs that read mails open links. Whatever the link is worth, it is answered with the same
 * status. Only wrong links are counted by address, so that one who guesses in an office keeps nobody else out.
 */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return new Response(null, { status: 403 });
  const { token } = await params;
  const [ctx, brand] = await Promise.all([publicCtx(), claimBrand()]);
  const lang = new URL(request.url).searchParams.get("lang");
  const wanted = PUBLIC_LOCALES.find((locale) => locale === lang) ?? null;
  const accepted = closestPublicLocale(request.headers.get("accept-language"));
  const found = await findClaim(ctx, token, brand, { wanted, accepted, known: PUBLIC_LOCALES });
  const wait = found.step === "unknown" ? await secondsToGuess(request) : 0;
  const view = wait > 0 ? viewClaim(brand, { language: found.language, step: "busy" }) : found;
  const body = await claimPage(view, pathOf(token, wanted));
  const headers = wait > 0 ? { ...HEADERS, "retry-after": String(wait) } : HEADERS;
  return new Response(body, { status: wait > 0 ? 429 : 200, headers });
}

/**
 * Takes the choice and leads back to the page, which says what became of it. The address itself is the secret: no cookie,
 * no origin and no script is needed, and who knows it not can forge nothing.
 */
export async function POST(request: Request, { params }: Segment): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return new Response(null, { status: 403 });
  const { token } = await params;
  const choiceId = await readChoice(request);
  const ctx = await publicCtx();
  if (choiceId !== null)
    try {
      await chooseClaim(ctx, { token, choiceId });
    } catch (error) {
      // Whatever kept it from being taken, the page says.
      if (!(error instanceof DeskError)) throw error;
      const wait = error.code === "claim-link-dead" ? await secondsToGuess(request) : 0;
      if (wait > 0) return new Response(null, { status: 429, headers: { "retry-after": String(wait) } });
    }
  const lang = new URL(request.url).searchParams.get("lang");
  const wanted = PUBLIC_LOCALES.find((locale) => locale === lang) ?? null;
  return new Response(null, { status: 303, headers: { ...HEADERS, location: pathOf(token, wanted) } });
}

/** Wrong links by the address they come from, and all together: an address can be made up, one by one. */
async function secondsToGuess(request: Request): Promise<number> {
  const own = await secondsToWait(`claim:${addressOf(request.headers)}`, false);
  return Math.max(own, await secondsToWait("claim", true));
}

/** Also from a proxy that passes forms on in pieces, without saying how long they are. */
async function readChoice(request: Request): Promise<string | null> {
  const type = request.headers.get("content-type")?.toLowerCase();
  if (!type?.startsWith("application/x-www-form-urlencoded")) return null;
  const bytes = await readBytes(request, MOST_FORM_BYTES);
  if (bytes instanceof Response) return null;
  const choice = new URLSearchParams(new TextDecoder().decode(bytes)).get("choice");
  return choice && choice.length <= 40 ? choice : null;
}

function pathOf(token: string, language: string | null): string {
  return `/claim/${encodeURIComponent(token)}${language ? `?lang=${language}` : ""}`;
}
