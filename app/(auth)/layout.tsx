import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const { auth } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ auth }}>
      <main id="main" className="grid min-h-dvh place-items-center bg-canvas p-4">
        <div className="w-full max-w-[380px] rounded-dialog border border-line bg-surface p-6 shadow-composer">
          {children}
        </div>
      </main>
    </NextIntlClientProvider>
  );
}
