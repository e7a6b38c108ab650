import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { hoursDocument } from "@/components/hours/hours-document";
import { HOURS_SCRIPT, HOURS_STYLE } from "@/components/hours/hours-style";
import { isZone } from "@/lib/agents/schemas";
import { isServedHost, publicUrl } from "@/lib/auth/hosts";
import { closestPublicLocale, LANGUAGE_NAMES, PUBLIC_LOCALES, type PublicLocale } from "@/lib/auth/locales";
import { publicHours } from "@/lib/auth/public-hours";
import type { PublicHours } from "@/lib/response-times/hours-page-schemas";

export const dynamic = "force-dynamic";

/** English is written the European way: 26 November, 15:41. */
const DATES: Readonly<Partial<Record<PublicLocale, string>>> = { en: "en-GB" };
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const POLICY = [
  "default-src 'none'",
  `script-src ${hash(HOURS_SCRIPT)}`,
  `style-src ${hash(HOURS_STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
const MOST_VARIANTS = 300;

interface Variant {
  locale: PublicLocale;
  zone: string;
  isEmbedded: boolean;
}

const drawn = new WeakMap<PublicHours, Map<string, Promise<string>>>();

/** For anybody, without a session: figures at most a minute old, one document for each language and zone, kept by caches. */
export async function GET(request: Request): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return new Response(null, { status: 403 });
  const search = new URL(request.url).searchParams;
  const hours = await publicHours();
  const zone = search.get("zone") ?? "";
  const body = await draw(hours, {
    locale: closestPublicLocale(search.get("lang") ?? request.headers.get("accept-language")),
    zone: zone.length <= 60 && isZone(zone) ? zone : hours.zone,
    isEmbedded: search.has("embed"),
  });
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "cache-control": "public, max-age=60",
    vary: "accept-language",
    etag,
    "content-security-policy": `${POLICY}; frame-ancestors ${search.has("embed") ? "*" : "'none'"}`,
  };
  if (request.headers.get("if-none-match")?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}

function draw(hours: PublicHours, variant: Variant): Promise<string> {
  const known = drawn.get(hours) ?? new Map<string, Promise<string>>();
  drawn.set(hours, known);
  const key = `${variant.locale} ${variant.zone} ${variant.isEmbedded}`;
  const document = known.get(key) ?? make(hours, variant);
  if (known.size < MOST_VARIANTS) known.set(key, document);
  return document;
}

async function make(hours: PublicHours, { locale, zone, isEmbedded }: Variant): Promise<string> {
  const t = await getTranslations({ locale, namespace: "hours" });
  return hoursDocument(hours, {
    say: (key, values) => t(key, values),
    language: locale,
    languages: PUBLIC_LOCALES.map((code) => ({ code, name: LANGUAGE_NAMES[code] })),
    clock: { locale: DATES[locale] ?? locale, zone },
    isEmbedded,
    url: new URL("/hours", publicUrl()).href,
  });
}
