import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { MyDayScreen } from "@/components/my-day/my-day-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { reportMyDay } from "@/lib/response-times/report-my-day";
import { DESK_WORDS } from "../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("my-day"))("title") };
}

export default async function MyDayPage() {
  const { ctx, agent } = await requireAgent();
  const [day, locale, messages] = await Promise.all([reportMyDay(ctx), getLocale(), getMessages()]);
  const spoken = Object.fromEntries(
    [...DESK_WORDS, "my-day", "response-times"].map((name) => [name, messages[name] ?? {}]),
  );
  return (
    <NextIntlClientProvider locale={locale} timeZone={agent.zone} messages={spoken}>
      <MyDayScreen first={day} />
    </NextIntlClientProvider>
  );
}
