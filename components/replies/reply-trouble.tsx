"use client";

import { Copy, ExternalLink } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { say } from "@/components/desk/toasts";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Interaction } from "@/lib/conversations/schemas";
import { useReplyDeeds } from "./use-reply-deeds";

const ScheduledLine = dynamic(() => import("./scheduled-line").then((module) => module.ScheduledLine), {
  ssr: false,
});
const TOLD: readonly string[] = ["refused", "failed", "unconfirmed", "queued", "cancelled"];

/** Why a reply did not go out or is in doubt, what became of its text, and what to do. */
export function ReplyTrouble({ item }: { item: Interaction }) {
  const t = useTranslations("replies-ui");
  const tr = useTranslations("replies");
  const channel = useChannels()(item.channel);
  const { retry, settle, edit } = useReplyDeeds();
  const { reply } = item;
  if (!reply || !TOLD.includes(reply.state)) return null;
  if (reply.state === "queued" && reply.code === "scheduled") return <ScheduledLine item={item} />;
  const code = reply.code && tr.has(`code.${reply.code}`) ? `code.${reply.code}` : null;
  const why = code ? tr(code, { channel: channel.name, ...plain(reply.values) }) : null;
  if (reply.state === "queued" || reply.state === "cancelled") {
    if (!why) return null;
    return (
      <div className="mt-1.5 flex flex-wrap items-center gap-2 text-ink-2 text-meta">
        <p>{why}</p>
        {reply.state === "cancelled" ? (
          <Button size={24} onClick={() => edit(item)}>
            {t("edit")}
          </Button>
        ) : null}
      </div>
    );
  }
  const text = reply.parts.length > 0 ? reply.parts.map((part) => part.text).join("\n\n") : item.text;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    void say({ icon: <Copy />, text: t("copied") });
  };
  const open = reply.openUrl ?? item.url;
  const isDoubt = reply.state === "unconfirmed";
  return (
    <section aria-label={t(`state.${reply.state}`)} className="mt-2 flex flex-col gap-2">
      <p className="text-body text-ink-2">
        <strong className={isDoubt ? "font-semibold text-ink" : "font-semibold text-red"}>
          {why ?? t(`why.${reply.state}`, { channel: channel.name })}
        </strong>{" "}
        {t(`then.${reply.state}`)}
      </p>
      <div className="flex flex-wrap gap-2">
        {open ? (
          <a href={open} target="_blank" rel="noreferrer" className={buttonClass("plain", 28)}>
            {isDoubt ? t("lookOn", { channel: channel.name }) : channel.openOn}
            <ExternalLink aria-hidden="true" />
          </a>
        ) : null}
        {isDoubt ? (
          <>
            <Button size={28} onClick={() => settle(item, "sent")}>
              {t("itIsThere")}
            </Button>
            <Button size={28} onClick={() => retry(item)}>
              {t("sendAgain")}
            </Button>
          </>
        ) : (
          <>
            <Button size={28} onClick={copy} icon={<Copy />}>
              {t("copyText")}
            </Button>
            <Button size={28} onClick={() => edit(item)}>
              {t("edit")}
            </Button>
            <Button size={28} variant="ghost" onClick={() => retry(item)}>
              {t("sendAgain")}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function plain(
  values: Readonly<Record<string, string | number | boolean | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? value : String(value ?? ""),
    ]),
  );
}
