import { getTranslations } from "next-intl/server";
import { whoDocument } from "@/components/who/who-document";
import { findWho } from "@/lib/agents/initials/find-who";
import { addressOf } from "@/lib/auth/address";
import { isServedHost } from "@/lib/auth/hosts";
import { closestPublicLocale } from "@/lib/auth/locales";
import { publicCtx } from "@/lib/auth/public-ctx";
import { secondsToWait } from "@/lib/auth/request-limit";

export const dynamic = "force-dynamic";

type Segment = { params: Promise<{ handle: string; initials: string }> };

/** For anybody: who signs so, where the account tells it and the agent agreed. All others are the same 404. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return new Response(null, { status: 403 });
  const seconds = await secondsToWait(`public:${addressOf(request.headers)}`, false);
  if (seconds > 0) return new Response(null, { status: 429, headers: { "retry-after": String(seconds) } });
  const { handle, initials } = await params;
  const language = closestPublicLocale(request.headers.get("accept-language"));
  const [who, t] = await Promise.all([
    findWho(await publicCtx(), handle, initials),
    getTranslations({ locale: language, namespace: "who" }),
  ]);
  const since = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const body = whoDocument({
    say: (key, values) => t(key, values),
    language,
    who,
    since: who ? since.format(new Date(who.since)) : "",
  });
  return new Response(body, {
    status: who ? 200 : 404,
    headers: { "content-type": "text/html; charset=utf-8", vary: "accept-language" },
  });
}
