"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import type { ChannelWords } from "@/components/desk/use-channel";
import { isMac } from "@/components/desk/use-keys";
import { Button } from "@/components/ui/button";
import { CounterRing } from "@/components/ui/counter-ring";
import { SignatureMark } from "@/components/ui/signature-mark";
import type { HistoryItem } from "@/lib/conversations/schemas";
import type { useComposer } from "./use-composer";
import type { Composing } from "./use-preview";

type Around = {
  composer: ReturnType<typeof useComposer>;
  isStopped: boolean;
  channel: ChannelWords;
  items: readonly HistoryItem[];
};

/**
 * An answer that must be given on the provider's own page: signed, copied and the page opened by one key. When it has
 * come back the words have served.
 */
export function useCopying({ composer, isStopped, channel, items }: Around) {
  const t = useTranslations("replies-ui.copy");
  const announce = useAnnounce();
  const [copied, setCopied] = useState<string | null>(null);
  const { text, composing, route, clear } = composer;
  const openUrl =
    route?.blocked === "open-on-provider" && route.account && channel.traits?.connect !== "by-hand"
      ? route.openUrl
      : null;
  const canCopy = text.trim() !== "" && !isStopped && composing !== null && composing.problem === null;
  const isBack =
    copied !== null &&
    items.some(
      (item) => !("hidden" in item) && item.direction === "outbound" && item.text.includes(copied.trim()),
    );
  useEffect(() => {
    if (!isBack) return;
    setCopied(null);
    clear();
  }, [isBack, clear]);
  const copy = async () => {
    if (!canCopy || openUrl === null) return;
    await navigator.clipboard.writeText(composing.parts.map((part) => part.text).join("\n\n"));
    setCopied(text);
    announce(t("said"));
    window.open(openUrl, "_blank", "noopener,noreferrer");
  };
  return { isByHand: openUrl !== null, copy, canCopy, isCopied: copied !== null && copied === text };
}

type FootProps = Pick<Around, "isStopped" | "channel"> & {
  composing: Composing | null;
  copying: ReturnType<typeof useCopying>;
};

export function CopyFoot({ composing, isStopped, channel, copying }: FootProps) {
  const t = useTranslations("replies-ui");
  return (
    <div className="flex flex-wrap items-center gap-3 p-2 pl-3.5">
      <span role="status" className="min-w-40 flex-1 text-ink-2 text-meta">
        {copying.isCopied ? t("copy.done", { channel: channel.name }) : t("copy.hint")}
      </span>
      {composing ? (
        <>
          <SignatureMark>{composing.signature}</SignatureMark>
          <CounterRing
            used={composing.used}
            limit={composing.limit}
            accessibleLabel={t("counter", { used: composing.used, limit: composing.limit })}
          />
        </>
      ) : null}
      <Button
        variant={isStopped ? "public-stopped" : "public"}
        icon={copying.isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        keys={isMac() ? "⌘↵" : "Ctrl ↵"}
        ariaKeys={isMac() ? "Meta+Enter" : "Control+Enter"}
        disabled={!copying.canCopy && !isStopped}
        onClick={() => void copying.copy()}
      >
        {t("copy.act", { channel: channel.name })}
      </Button>
    </div>
  );
}
