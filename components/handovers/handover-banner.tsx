"use client";

import { ArrowRightLeft } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import type { WaitingHandover } from "@/lib/conversations/handovers/handover-schemas";

/** Sheets are written every few seconds. */
const EVERY_MS = 20_000;

/** One line above the desk while somebody hands over to the reader, or, for leads, while nobody takes a sheet over. */
export function HandoverBanner() {
  const t = useTranslations("desk.handover");
  const announce = useAnnounce();
  const path = usePathname();
  const [sheets, setSheets] = useState<readonly WaitingHandover[]>([]);
  const read = useCallback(() => {
    callApi<{ data: WaitingHandover[] }>("/handovers/waiting").then(
      ({ data }) => setSheets(data),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  useLive({ onGap: read });
  const shown = sheets.find(({ isForMe }) => isForMe) ?? sheets[0];
  const values = shown ? { from: shown.from.displayName, count: shown.pending } : null;
  const said = shown && values ? t(shown.isForMe ? "mine" : "late", values) : "";
  useEffect(() => {
    if (said) announce(said);
  }, [said, announce]);
  if (!shown || path === `/handovers/${shown.id}`) return null;
  return (
    <Banner
      icon={<ArrowRightLeft />}
      tone={shown.isAlarmed ? "red" : "plain"}
      title={said}
      className="shrink-0 border-b print:hidden"
      actions={
        <a href={`/handovers/${shown.id}`} className={buttonClass("plain", 28)}>
          {t("open")}
        </a>
      }
    >
      {sheets.length > 1 ? t("more", { count: sheets.length - 1 }) : null}
    </Banner>
  );
}
