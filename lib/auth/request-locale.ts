import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { findAgent } from "./agent-ctx";
import { loadMessages } from "./load-messages";
import { closestLocale } from "./locales";

/** The agent's setting on the desk, Accept-Language on public pages. Locale is no path segment. */
export default getRequestConfig(async () => {
  const found = await findAgent();
  const locale = closestLocale(found?.agent.locale ?? (await headers()).get("accept-language"));
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: found?.agent.zone ?? "Etc/UTC",
    now: new Date(),
  };
});
