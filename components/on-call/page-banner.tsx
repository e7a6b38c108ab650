"use client";

import { Siren } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { soundAlarm } from "@/components/desk/alarm-sound";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { say } from "@/components/desk/toasts";
import { useViewer } from "@/components/desk/viewer";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { PageView } from "@/lib/coverage/on-call-schemas";

/** Above the desk of whoever is paged, with sound and a notice of the browser, until somebody has it. */
export function PageBanner() {
  const t = useTranslations("paged.banner");
  const { id } = useViewer();
  const format = useFormatter();
  const announce = useAnnounce();
  const [pages, setPages] = useState<readonly PageView[]>([]);
  const [busy, setBusy] = useState(false);
  const told = useRef(new Set<string>());
  const read = useCallback(() => {
    callApi<{ data: PageView[] }>("/pages", { query: { mine: "true", open: "true" } }).then(
      ({ data }) => setPages(data),
      () => undefined,
    );
  }, []);
  useEffect(read, []);
  useLive({
    onGap: read,
    onMessage: ({ event, data }) => {
      if (event !== "page.changed") return;
      const { agentIds } = data as { agentIds: string };
      if (agentIds.split(" ").includes(id)) read();
    },
  });
  const first = pages.at(-1);
  const what = first ? (first.kind === "test" ? t("test") : first.reason) : "";
  const said = pages.length > 1 ? t("titleMore", { count: pages.length, what }) : t("title", { what });
  useEffect(() => {
    for (const page of pages) {
      const key = `${page.id} ${page.steps.filter(({ agent }) => agent.id === id).length}`;
      if (told.current.has(key)) continue;
      told.current.add(key);
      announce(said);
      soundAlarm(page.id);
      showNotice(page.id, t("notice"), what);
    }
  }, [pages, id, said, what, announce, t]);
  if (!first) return null;
  const take = async () => {
    setBusy(true);
    try {
      await callApi(`/pages/${first.id}/acknowledge`, { method: "POST" });
      setPages((before) => before.filter((page) => page.id !== first.id));
      void say({ id: "paged", icon: <Siren />, text: t("taken") });
    } catch {
      void say({ id: "paged", icon: <Siren />, text: t("failed") });
    } finally {
      setBusy(false);
    }
  };
  const at = format.dateTime(new Date(first.raisedAt), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <Banner
      icon={<Siren />}
      tone="red"
      title={said}
      className="shrink-0 border-b"
      actions={
        <>
          {first.conversationId ? (
            <a href={`/inbox/${first.conversationId}`} className={buttonClass("plain", 28)}>
              {t("open")}
            </a>
          ) : null}
          <Button size={28} variant="solid" disabled={busy} onClick={() => void take()}>
            {t("take")}
          </Button>
        </>
      }
    >
      {t("since", { at })}
    </Banner>
  );
}

/** Where its reader allowed it; one for a page, however many tabs stand open. */
function showNotice(tag: string, title: string, body: string): void {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const notice = new Notification(title, { body, tag, requireInteraction: true });
  notice.onclick = () => window.focus();
}
