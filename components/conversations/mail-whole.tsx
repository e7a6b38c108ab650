"use client";

import { Download, ImageDown, Maximize2, Minimize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { apiPath, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { MailView } from "@/lib/conversations/mail-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import type { LoadedPictures } from "@/lib/replies/schemas";

type Loading = { state: "idle" | "loading" | "failed" } | ({ state: "done" } & LoadedPictures);

/** The whole mail in a sandboxed frame of its own; its pictures come only when a person asks for them. */
export function MailWhole({ item, mail }: { item: Interaction; mail: MailView }) {
  const t = useTranslations("mail");
  const [isOpen, setIsOpen] = useState(false);
  const [loading, setLoading] = useState<Loading>({ state: "idle" });
  const [turn, setTurn] = useState(0);
  const load = async () => {
    setLoading({ state: "loading" });
    try {
      const loaded = await callApi<LoadedPictures>(`/interactions/${item.id}/mail-pictures`, {
        method: "POST",
      });
      setLoading({ state: "done", ...loaded });
      setTurn((now) => now + 1);
    } catch {
      setLoading({ state: "failed" });
    }
  };
  const tools = "text-ink-2 text-meta";
  return (
    <div className="pt-1">
      <div className="flex flex-wrap items-center gap-1">
        <Button
          variant="ghost"
          size={24}
          icon={isOpen ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="-ml-1.5"
        >
          {t(isOpen ? "whole.hide" : "whole.show")}
        </Button>
        {isOpen && mail.hasHtml ? (
          <Button
            variant="ghost"
            size={24}
            icon={<ImageDown aria-hidden="true" />}
            title={t("whole.picturesHint")}
            disabled={loading.state === "loading"}
            onClick={load}
          >
            {t("whole.pictures")}
          </Button>
        ) : null}
        {isOpen && (item.direction === "inbound" || item.isNative) ? (
          <a href={apiPath(`/interactions/${item.id}/raw`)} download className={buttonClass("ghost", 24)}>
            <Download aria-hidden="true" />
            {t("whole.raw")}
          </a>
        ) : null}
        <span role="status" className={tools}>
          {loading.state === "loading"
            ? t("whole.loading")
            : loading.state === "failed"
              ? t("whole.failed")
              : loading.state === "done"
                ? t("whole.loaded", { loaded: loading.loaded, failed: loading.failed })
                : ""}
        </span>
      </div>
      {isOpen ? (
        <iframe
          title={t("whole.title", { from: mail.from?.address ?? "" })}
          src={apiPath(`/interactions/${item.id}/mail`, { turn })}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          className="mt-1 block h-[420px] min-h-32 w-full resize-y rounded-control border bg-white phone:h-[60dvh]"
        />
      ) : null}
    </div>
  );
}
