"use client";

import { BellRing } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import type { Ring } from "@/lib/response-times/alarm-schemas";

/** Alarms are looked at once a minute. */
const EVERY_MS = 30_000;

/** One line above the desk of leads and admins while something rings that nobody has seen to. */
export function AlarmBanner() {
  const t = useTranslations("desk.alarms");
  const announce = useAnnounce();
  const format = useFormatter();
  const [rings, setRings] = useState<readonly Ring[]>([]);
  const read = useCallback(() => {
    callApi<{ data: Ring[] }>("/alarms/rings", { query: { open: "true" } }).then(
      ({ data }) => setRings(data.filter(({ acknowledged }) => acknowledged === null)),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  useLive({
    onGap: read,
    onMessage: ({ event }) => {
      if (event === "account.health") read();
    },
  });
  const oldest = rings.at(-1);
  const said = oldest ? t("title", { count: rings.length, name: oldest.alarm.name }) : "";
  useEffect(() => {
    if (said) announce(said);
  }, [said, announce]);
  if (!oldest) return null;
  const at = format.dateTime(new Date(oldest.openedAt), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <Banner
      icon={<BellRing />}
      tone="red"
      title={said}
      className="shrink-0 border-b"
      actions={
        <a href="/response-times/alarms" className={buttonClass("plain", 28)}>
          {t("open")}
        </a>
      }
    >
      {t("since", { at })}
    </Banner>
  );
}
