import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ViewerProvider } from "@/components/desk/viewer";
import type { Overview } from "@/lib/response-times/overview-schemas";
import channels from "@/messages/en/channels.json";
import desk from "@/messages/en/desk.json";
import report from "@/messages/en/response-times.json";
import { reportRow } from "./report-rows";

export const VIEWER = {
  id: "00000000-0000-7000-8000-000000000001",
  displayName: "Ana Ruiz",
  initials: "AR",
  role: "lead",
  zone: "Asia/Kathmandu",
  locale: "en",
  singleKeys: true,
  alarmSound: true,
  keys: {},
  serverNow: Date.parse("2026-11-22T12:00:00Z"),
  accounts: [],
  channels: [],
  colleagues: [],
  isDraftOnly: false,
} as const;

/** A part of the report as HTML, in English. */
export function reportHtml(part: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      timeZone={VIEWER.zone}
      messages={{ "response-times": report, channels, desk }}
    >
      <ViewerProvider viewer={VIEWER}>{part}</ViewerProvider>
    </NextIntlClientProvider>,
  );
}

/** What is read of it, in one line. */
export function reportText(part: ReactNode): string {
  return reportHtml(part)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const nothing = { part: 0, of: 0, share: null };
const { key: _, label: __, load: ___, ...none } = reportRow();
const range = {
  fromAt: "2026-11-15T18:15:00.000Z",
  toAt: "2026-11-22T18:15:00.000Z",
  zone: VIEWER.zone,
  days: 7,
};

/** A report in which nothing came in, but for what is wished. */
export function emptyOverview(wish: Partial<Overview> = {}): Overview {
  return {
    rule: "all.customer",
    range,
    totals: none,
    flagged: none,
    previous: null,
    useful: none,
    acknowledged: nothing,
    balance: {
      range,
      received: 0,
      answered: 0,
      onTheLine: 0,
      closedWithoutAnswer: [],
      closers: 0,
      spam: 0,
      automatic: 0,
      bystanders: 0,
      removed: 0,
      stillOpen: [],
      neverAnswered: { turns: 0, open: 0, closed: 0 },
    },
    trendBy: "day",
    trend: [],
    heat: [],
    distribution: [],
    channels: [],
    accounts: [],
    agents: [],
    movedToPrivate: nothing,
    oneTouch: nothing,
    handovers: { conversations: 0, handovers: 0, perConversation: null },
    ingestDelay: { n: 0, p50Seconds: null, p90Seconds: null, maxSeconds: null },
    marks: [],
    ...wish,
  };
}
