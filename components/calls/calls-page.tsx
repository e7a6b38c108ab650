"use client";

import { PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CallbackView, CallView } from "@/lib/conversations/call-schemas";
import { CallRow } from "./call-row";
import { CallbackRow } from "./callback-row";
import { openCall } from "./open-call";

export type CallsData = Readonly<{
  waiting: readonly CallView[];
  callbacks: readonly CallbackView[];
  recent: readonly CallView[];
}>;

const READ_AFTER_MS = 300;

/** Notes that wait to be written, calls we owe, and what was lately. */
export function CallsPage({ data }: { data: CallsData }) {
  const t = useTranslations("calls");
  const { accounts } = useViewer();
  const [shown, setShown] = useState(data);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const read = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void readAnew().then(
        (next) => setShown(next),
        () => {},
      );
    }, READ_AFTER_MS);
  };
  useLive({
    onMessage: ({ event, data }) => {
      const isOwed = () =>
        shown.callbacks.some(({ conversationId }) => conversationId === (data as { id?: string }).id);
      if (event === "call.changed" || event === "batch") read();
      else if (event === "conversation.changed" && isOwed()) read();
    },
    onGap: read,
  });
  const hasLine = accounts.some(({ channel, isActive }) => channel === "phone" && isActive);
  const isEmpty = shown.waiting.length + shown.callbacks.length + shown.recent.length === 0;
  return (
    <>
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        <header className="flex h-12 items-center gap-3 border-b px-6 phone:px-4">
          <h1 className="flex-1 text-large">{t("page.title")}</h1>
          {hasLine ? (
            <Button
              size={28}
              icon={<PhoneCall aria-hidden="true" />}
              keys="C"
              ariaKeys="c"
              onClick={() => openCall()}
            >
              {t("page.log")}
            </Button>
          ) : null}
        </header>
        {isEmpty ? (
          <EmptyState icon={<PhoneCall />} title={t("page.empty")} className="py-16">
            {t(hasLine ? "page.emptyText" : "page.noLine")}
          </EmptyState>
        ) : (
          <div className="mx-auto flex max-w-[880px] flex-col gap-8 px-6 py-6 phone:px-4">
            <Part title={t("page.waiting")} none={t("page.noneWaiting")}>
              {shown.waiting.map((call) => (
                <CallRow key={call.id} call={call} toWrite />
              ))}
            </Part>
            <Part title={t("page.callbacks")} none={t("page.noneOwed")}>
              {shown.callbacks.map((callback) => (
                <CallbackRow key={callback.id} callback={callback} onChanged={read} />
              ))}
            </Part>
            <Part title={t("page.recent")} none={t("page.noneRecent")}>
              {shown.recent.map((call) => (
                <CallRow key={call.id} call={call} />
              ))}
            </Part>
          </div>
        )}
      </main>
      <PhoneTabs />
    </>
  );
}

function Part({
  title,
  none,
  children,
}: {
  title: string;
  none: string;
  children: readonly React.ReactNode[];
}) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1 font-semibold text-ink-3 text-label">
        {title} {children.length > 0 ? <span className="figures">{children.length}</span> : null}
      </h2>
      {children.length > 0 ? (
        <ul className="border-t">{children}</ul>
      ) : (
        <p className="border-t py-3 text-body text-ink-3">{none}</p>
      )}
    </section>
  );
}

async function readAnew(): Promise<CallsData> {
  const list = (state: string) =>
    callApi<{ data: CallView[] }>("/calls", { query: { state } }).then(({ data }) => data);
  const [waiting, recent, { data: callbacks }] = await Promise.all([
    list("waiting"),
    list("recent"),
    callApi<{ data: CallbackView[] }>("/calls/callbacks"),
  ]);
  return { waiting, recent, callbacks };
}
