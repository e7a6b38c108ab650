"use client";

import { VenetianMask } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import type { Impostor } from "@/lib/listening/impostor-schemas";

/** Bystanders make no news on the stream. */
const EVERY_MS = 10_000;
/** What came in is looked at within two seconds; asked for once, however much comes. */
const AFTER_MS = 4_000;

/** One line above the desk of leads and admins while somebody who looks like us has not been looked at. */
export function ImpostorBanner() {
  const t = useTranslations("desk.impostors");
  const [fresh, setFresh] = useState<readonly Impostor[]>([]);
  const soon = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const read = useCallback(() => {
    soon.current = undefined;
    callApi<{ data: Impostor[] }>("/impostors", { query: { state: "new" } }).then(
      ({ data }) => setFresh(data),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(soon.current);
    };
  }, [read]);
  useLive({
    onGap: read,
    onMessage: ({ event }) => {
      if (event.startsWith("interaction.") || event === "batch") soon.current ??= setTimeout(read, AFTER_MS);
    },
  });
  const [first] = fresh;
  if (!first) return null;
  return (
    <Banner
      icon={<VenetianMask />}
      tone="red"
      announce
      title={t("title", { count: fresh.length, name: first.username ?? "" })}
      className="shrink-0 border-b"
      actions={
        <a href="/listening/impostors" className={buttonClass("plain", 28)}>
          {t("open")}
        </a>
      }
    >
      {t("text")}
    </Banner>
  );
}
