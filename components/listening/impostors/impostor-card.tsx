"use client";

import { ExternalLink } from "lucide-react";
import dynamic from "next/dynamic";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import type { Impostor } from "@/lib/listening/impostor-schemas";
import type { ImpostorActs } from "./impostor-acts";

const ReasonDialog = dynamic(
  () => import("@/components/conversations/reason-dialog").then((module) => module.ReasonDialog),
  { ssr: false },
);

type Props = { impostor: Impostor; mayDecide: boolean; acts: ImpostorActs };

/** One who could be taken for us: why, what it said to whom, and what to do. */
export function ImpostorCard({ impostor, mayDecide, acts }: Props) {
  const t = useTranslations("impostors");
  const format = useFormatter();
  const channel = useChannels()(impostor.channel);
  const { run, busy, problem } = useDeed();
  const [isAsking, setIsAsking] = useState(false);
  const { id, username, displayName, newest, state } = impostor;
  const handle = username ?? "";
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" });
  return (
    <article aria-label={channel.handle(handle)} className="flex flex-col gap-2 rounded-card border p-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <bdi className="font-semibold text-body">{displayName ?? handle}</bdi>
        <bdi className="text-body text-ink-2">{channel.handle(handle)}</bdi>
        {impostor.followers === null ? null : (
          <span className="text-ink-3 text-meta">{t("followers", { count: impostor.followers })}</span>
        )}
        <Chip tone={state === "new" ? "red" : "plain"}>
          {t("looksLike", { handle: impostor.looksLike.handle })}
        </Chip>
      </div>
      <ul className="text-body text-ink-2">
        {impostor.reasons.map((reason) => (
          <li key={`${reason.code} ${reason.handle}`}>
            {t(`reasons.${reason.code}`, { handle: reason.handle })}
          </li>
        ))}
      </ul>
      {newest ? (
        <blockquote className="border-public-line border-l-3 pl-3">
          <p dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
            {newest.text}
          </p>
          <p className="text-ink-3 text-meta">
            {newest.customer ? `${t("answered", { customer: newest.customer })} · ` : ""}
            {t("posts", { count: impostor.posts, at: at(newest.publishedAt) })}
          </p>
        </blockquote>
      ) : null}
      {impostor.note ? <p className="text-body text-ink-2">{impostor.note}</p> : null}
      {impostor.decidedAt ? (
        <p className="text-ink-3 text-meta">
          {impostor.decidedBy ?? t("somebody")} · {at(impostor.decidedAt)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {newest?.url ? (
          <a href={newest.url} target="_blank" rel="noreferrer noopener" className={buttonClass("plain", 28)}>
            <ExternalLink aria-hidden="true" className="size-3.5" />
            {channel.openOn}
          </a>
        ) : null}
        {newest?.conversationId ? (
          <a href={`/inbox/${newest.conversationId}`} className={buttonClass("plain", 28)}>
            {t("openConversation")}
          </a>
        ) : null}
        {mayDecide && state === "new" ? (
          <Button
            size={28}
            disabled={busy}
            onClick={() => run(() => acts.markReported({ id }), t("done.reported"))}
          >
            {t("reported")}
          </Button>
        ) : null}
        {mayDecide && state !== "dismissed" ? (
          <Button size={28} disabled={busy} onClick={() => setIsAsking(true)}>
            {t("dismiss")}
          </Button>
        ) : null}
        {mayDecide && state !== "new" ? (
          <Button
            size={28}
            disabled={busy}
            onClick={() => run(() => acts.reopenImpostor({ id }), t("done.new"))}
          >
            {t("reopen")}
          </Button>
        ) : null}
      </div>
      <Problem text={problem} />
      {isAsking ? (
        <ReasonDialog
          title={t("dialog.title")}
          description={t("dialog.text", { handle })}
          confirm={t("dismiss")}
          suggestions={[t("dialog.agency"), t("dialog.own"), t("dialog.fan")]}
          onOpenChange={setIsAsking}
          onConfirm={(reason) => void run(() => acts.dismissImpostor({ id, reason }), t("done.dismissed"))}
        />
      ) : null}
    </article>
  );
}
