"use client";

import { ShieldQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Release } from "@/lib/replies/releases/release-schemas";

const EVERY_MS = 30_000;

/** One line above every desk while a colleague asks the reader to let a stopped text out. */
export function ReleaseBanner() {
  const t = useTranslations("replies-ui.release");
  const announce = useAnnounce();
  const [waiting, setWaiting] = useState<readonly Release[]>([]);
  const [isFailed, setIsFailed] = useState(false);
  const read = useCallback(() => {
    callApi<{ items: Release[] }>("/guard-releases", { query: { waiting: "true" } }).then(
      ({ items }) => setWaiting(items),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  useLive({ onGap: read });
  const first = waiting.at(-1);
  const said = first ? t("title", { name: first.askedBy.displayName }) : "";
  useEffect(() => {
    if (said) announce(said);
  }, [said, announce]);
  if (!first) return null;
  const decide = (deed: "agree" | "refuse") => () => {
    setIsFailed(false);
    callApi(`/guard-releases/${first.id}/${deed}`, { method: "POST" })
      .catch(() => setIsFailed(true))
      .finally(read);
  };
  return (
    <Banner
      icon={<ShieldQuestion />}
      title={said}
      className="shrink-0 border-b"
      actions={
        <>
          <Button size={28} onClick={decide("agree")}>
            {t("agree")}
          </Button>
          <Button size={28} variant="ghost" onClick={decide("refuse")}>
            {t("refuse")}
          </Button>
          <a href={`/inbox/${first.conversationId}`} className={buttonClass("plain", 28)}>
            {t("open")}
          </a>
        </>
      }
    >
      {t("text", { customer: first.customerName, text: first.text, reason: first.reason })}
      {waiting.length > 1 ? ` ${t("more", { count: waiting.length - 1 })}` : null}
      {isFailed ? <span role="alert"> {t("failed")}</span> : null}
    </Banner>
  );
}
