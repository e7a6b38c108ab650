import { NextIntlClientProvider } from "next-intl";
import { FeedbackForm, type FeedbackStep } from "./feedback-form";

type Props = {
  language: string;
  messages: Record<string, Record<string, unknown>>;
  /** Null: the link is over. */
  brand: string | null;
  token: string;
  answer: (before: FeedbackStep | null, form: FormData) => Promise<FeedbackStep>;
};

/** One question on one page, in the person's language. */
export function FeedbackPage({ language, messages, brand, token, answer }: Props) {
  return (
    <NextIntlClientProvider locale={language} messages={messages}>
      <main id="main" lang={language} className="grid min-h-dvh place-items-center bg-canvas p-4">
        <div className="w-full max-w-[440px] rounded-dialog border border-line bg-surface p-6 shadow-composer phone:p-5">
          <FeedbackForm brand={brand} token={token} answer={answer} />
        </div>
      </main>
    </NextIntlClientProvider>
  );
}
