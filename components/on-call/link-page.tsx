import { NextIntlClientProvider } from "next-intl";
import type { LinkedPage } from "@/lib/coverage/on-call/take-linked-page";
import { LinkForm, type LinkStep } from "./link-form";

type Props = {
  locale: string;
  zone: string;
  messages: Record<string, Record<string, unknown>>;
  page: LinkedPage | null;
  token: string;
  take: (before: LinkStep | null, form: FormData) => Promise<LinkStep>;
};

/** What one was paged for, and one button. */
export function LinkPage({ locale, zone, messages, page, token, take }: Props) {
  return (
    <NextIntlClientProvider locale={locale} timeZone={zone} messages={messages}>
      <main id="main" lang={locale} className="grid min-h-dvh place-items-center bg-canvas p-4">
        <div className="w-full max-w-[440px] rounded-dialog border border-line bg-surface p-6 shadow-composer phone:p-5">
          <LinkForm page={page} token={token} take={take} />
        </div>
      </main>
    </NextIntlClientProvider>
  );
}
