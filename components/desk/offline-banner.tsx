"use client";

import { WifiOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { useConnection } from "./live";
import { useSession } from "./session";

/** Since when nothing new comes in; what is typed meanwhile stays on this device. */
export function OfflineBanner() {
  const t = useTranslations("desk");
  const format = useFormatter();
  const { online, since } = useConnection();
  const { isOver } = useSession();
  if (online || isOver) return null;
  const at = format.dateTime(new Date(since), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <Banner icon={<WifiOff />} title={t("offline.title", { at })} announce className="shrink-0 border-b">
      {t("offline.text")}
    </Banner>
  );
}
