"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import type { MyDay } from "@/lib/response-times/my-day-schemas";
import { MyDayTabs } from "./my-day-tabs";
import { DraftsPart, PraisePart, PromisesPart } from "./own-parts";
import { OwnTable, OwnTiles } from "./own-times";
import { WaitingPart } from "./waiting-part";

const READ_AFTER_MS = 1500;
const TOLD = ["conversation.changed", "call.changed", "reply.changed", "batch"];

/** An agent's own day; it follows what happens. */
export function MyDayScreen({ first }: { first: MyDay }) {
  const t = useTranslations("my-day");
  const format = useFormatter();
  const [day, setDay] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const read = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      // What is shown stays; the next change reads it anew.
      callApi<MyDay>("/reports/my-day").then(setDay, () => {});
    }, READ_AFTER_MS);
  };
  useLive({ onMessage: ({ event }) => (TOLD.includes(event) ? read() : undefined), onGap: read });
  const { times, waiting, promises, drafts, praise, todayOn } = day;
  const date = format.dateTime(new Date(`${todayOn}T12:00:00Z`), {
    ...{ timeZone: "UTC", weekday: "long", day: "numeric", month: "long" },
  });
  return (
    <>
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        <header className="flex min-h-12 flex-wrap items-center gap-3 border-b px-6 py-2 phone:px-4">
          <h1 className="text-large">{t("title")}</h1>
          <p className="flex-1 text-ink-2 text-meta">{date}</p>
          <MyDayTabs here="day" />
        </header>
        <div className="mx-auto flex max-w-[1040px] flex-col gap-8 px-6 py-6 phone:gap-6 phone:px-4">
          {times ? (
            <OwnTiles today={times.today} week={times.week} />
          ) : (
            <p className="text-body text-ink-2">{t("hidden")}</p>
          )}
          <div className="grid grid-cols-2 items-start gap-x-8 gap-y-8 max-[900px]:grid-cols-1 phone:gap-y-6">
            <WaitingPart waiting={waiting} />
            <div className="flex flex-col gap-8 phone:gap-6">
              <PromisesPart promises={promises} />
              <DraftsPart drafts={drafts} />
              <PraisePart praise={praise} />
            </div>
          </div>
          {times ? <OwnTable days={times.days} week={times.week} /> : null}
        </div>
      </main>
      <PhoneTabs />
    </>
  );
}
