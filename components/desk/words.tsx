"use client";

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";

const read = new Map<string, AbstractIntlMessages>();

/** Hands what a screen says to everything below it; `words` is the text of `wordsOf`, read once a process. */
export function Words(props: { words: string; locale: string; timeZone: string; children: ReactNode }) {
  const { words, locale, timeZone, children } = props;
  let messages = read.get(words);
  if (!messages) {
    messages = JSON.parse(words) as AbstractIntlMessages;
    read.set(words, messages);
  }
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
