"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Asks the browser once whether it may show notices; says what it answered. */
export function BrowserNotices() {
  const t = useTranslations("on-call.own");
  const [state, setState] = useState<NotificationPermission | null>(null);
  useEffect(() => {
    if ("Notification" in window) setState(Notification.permission);
  }, []);
  if (state === null) return null;
  if (state === "default")
    return (
      <div>
        <Button onClick={() => void Notification.requestPermission().then(setState)}>{t("notices")}</Button>
      </div>
    );
  return <p className="text-body text-ink-2">{t(state === "granted" ? "noticesOn" : "noticesOff")}</p>;
}
