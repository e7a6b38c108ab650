"use client";

import { Download, ImageDown, Maximize2, Minimize2, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { apiPath, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { MailView } from "@/lib/conversations/mail-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import type { LoadedPictures } from "@/lib/replies/schemas";
import { MessageText } from "./message-text";

type Loading = { state: "idle" | "loading" | "failed" } | ({ state: "done" } & LoadedPictures);

/** What lies behind the words of a mail: what it quotes, and the whole of it in a frame of its own. */
export function MailMore({ item, mail }: { item: Interaction; mail: MailView }) {
  const t = useTranslations("mail");
  const [isQuoted, setIsQuoted] = useState(false);
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
  const isTheirs = item.direction === "inbound" || item.isNative;
  return (
    <div className="pt-1">
      <div className="-ml-2 flex flex-wrap items-center gap-x-1">
        {mail.folded === null ? null : (
          <Button
            variant="ghost"
            size={24}
            icon={<Quote aria-hidden="true" />}
            aria-expanded={isQuoted}
            onClick={() => setIsQuoted(!isQuoted)}
          >
            {t(isQuoted ? "quoted.hide" : "quoted.show")}
          </Button>
        )}
        <Button
          variant="ghost"
          size={24}
          icon={isOpen ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? "whole.hide" : "whole.show")}
        </Button>
        {isOpen && isTheirs && mail.hasHtml ? (
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
        {isOpen && isTheirs ? (
          <a href={apiPath(`/interactions/${item.id}/raw`)} download className={buttonClass("ghost", 24)}>
            <Download aria-hidden="true" />
            {t("whole.raw")}
          </a>
        ) : null}
        <span role="status" className="px-2 text-ink-3 text-meta">
          {isOpen ? said(loading) : ""}
        </span>
      </div>
      {isQuoted ? (
        <div className="mt-1 border-l-2 pl-3 text-ink-2">
          <MessageText text={mail.folded ?? ""} />
        </div>
      ) : null}
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

  function said(of: Loading): string {
    switch (of.state) {
      case "idle":
        return "";
      case "loading":
        return t("whole.loading");
      case "failed":
        return t("whole.failed");
      case "done":
        return t("whole.loaded", { loaded: of.loaded, failed: of.failed });
    }
  }
}
