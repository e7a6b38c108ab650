import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { findAgent } from "./agent-ctx";
import { loadMessages } from "./load-messages";
import { closestLocale, closestPublicLocale, FORMATS } from "./locales";

/**
 * The agent's setting on the desk; on public pages what they ask for, of their own languages. Locale is no path segment.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  if (asked !== undefined) {
    const locale = closestPublicLocale(asked);
    return { locale, messages: await loadMessages(locale), timeZone: "Etc/UTC", now: new Date() };
  }
  const found = await findAgent();
  const locale = closestLocale(found?.agent.locale ?? (await headers()).get("accept-language"));
  return {
    locale: FORMATS[locale],
    messages: await loadMessages(locale),
    timeZone: found?.agent.zone ?? "Etc/UTC",
    now: new Date(),
  };
});
