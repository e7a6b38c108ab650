"use client";

import { TrendingUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { useViewer } from "@/components/desk/viewer";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Spike } from "@/lib/incidents/spike-schemas";
import { spikeValues } from "./spike-words";

const EVERY_MS = 30_000;

/** One line above every desk while a spike rings that nobody has seen to. */
export function SpikeBanner() {
  const t = useTranslations("desk.spikes");
  const announce = useAnnounce();
  const format = useFormatter();
  const { role } = useViewer();
  const [spikes, setSpikes] = useState<readonly Spike[]>([]);
  const read = useCallback(() => {
    callApi<{ data: Spike[] }>("/spikes", { query: { state: "open" } }).then(
      ({ data }) => setSpikes(data),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  useLive({
    onGap: read,
    onMessage: ({ event }) => {
      if (event === "spike.raised") read();
    },
  });
  const [newest] = spikes;
  const said = newest
    ? t("title", { count: spikes.length, what: t(newest.measure, spikeValues(newest)) })
    : "";
  useEffect(() => {
    if (said) announce(said);
  }, [said, announce]);
  if (!newest) return null;
  const see = () => {
    callApi(`/spikes/${newest.id}/seen`, { method: "POST" }).then(read, () => undefined);
  };
  const at = format.dateTime(new Date(newest.startedAt), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <Banner
      icon={<TrendingUp />}
      tone="red"
      title={said}
      className="shrink-0 border-b"
      actions={
        <>
          {role === "agent" ? null : (
            <Button size={28} onClick={see}>
              {t("see")}
            </Button>
          )}
          <a href={`/incidents?spike=${newest.id}`} className={buttonClass("plain", 28)}>
            {t("open")}
          </a>
        </>
      }
    >
      {t("since", { at })}
    </Banner>
  );
}
